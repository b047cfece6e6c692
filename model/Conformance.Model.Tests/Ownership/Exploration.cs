using System.Collections.Concurrent;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>
/// All that can happen in a world in which the model is its own system: breadth first, every sensible command of the
/// alphabet, every answer that the model admits.
/// </summary>
internal sealed class Exploration
{
    private static readonly ConcurrentDictionary<Boot, Lazy<Exploration>> _known = new();
    private readonly IReadOnlyList<Command> _alphabet;
    private readonly IReadOnlyList<Answer> _answers;
    private readonly List<MachineState> _states;

    private Exploration(Boot boot)
    {
        _alphabet = OwnershipMachine.Instance.Alphabet(boot);
        _answers = Answers.All(boot);
        _states = [OwnershipMachine.Instance.Start(boot)];
        HashSet<MachineState> met = [.. _states];

        // The list grows while it is gone through: it is the queue, too.
        for (var i = 0; i < _states.Count; i++)
        {
            foreach (var step in StepsFrom(_states[i]))
            {
                StepCount++;
                if (met.Add(step.After)) _states.Add(step.After);
            }
        }
    }

    /// <summary>The worlds that are explored: all small ones of all platforms.</summary>
    public static IReadOnlyList<Boot> Worlds { get; } = [.. AllProfiles.List.SelectMany(Model.Ownership.Worlds.Small)];

    public static TheoryData<string> WorldTexts { get; } = new(Worlds.Select(OwnershipNotation.Instance.Spell));

    public IReadOnlyList<MachineState> States => _states;

    public int StepCount { get; }

    public IEnumerable<Step> Steps => _states.SelectMany(StepsFrom);

    public static Exploration Of(string world) =>
        _known.GetOrAdd(OwnershipNotation.Instance.ParseBoot(world), boot => new(() => new(boot))).Value;

    private IEnumerable<Step> StepsFrom(MachineState state)
    {
        foreach (var command in _alphabet)
        {
            if (!command.IsSensible(state)) continue;

            foreach (var answer in Answers.Of(state, command, _answers))
            {
                Assert.True(command.Admits(state, answer, out var after));
                yield return new(state, command, answer, after);
            }
        }
    }
}
