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
    private readonly List<MachineState> _states = [];
    private readonly List<Step> _steps = [];

    private Exploration(Boot boot)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(boot);
        var answers = Answers.All(boot);
        var met = new HashSet<MachineState>();
        Meet(OwnershipMachine.Instance.Start(boot));

        // The list grows while it is gone through: it is the queue, too.
        for (var i = 0; i < _states.Count; i++)
        {
            foreach (var command in alphabet.Where(command => command.IsSensible(_states[i])))
            {
                foreach (var answer in Answers.Of(_states[i], command, answers))
                {
                    Assert.True(command.Admits(_states[i], answer, out var after));
                    _steps.Add(new(_states[i], command, answer, Meet(after)));
                }
            }
        }

        // One object for each state, so that the steps take little room.
        MachineState Meet(MachineState state)
        {
            if (met.TryGetValue(state, out var known)) return known;

            met.Add(state);
            _states.Add(state);
            return state;
        }
    }

    /// <summary>The worlds that are explored: all small ones of all platforms.</summary>
    public static IReadOnlyList<Boot> Worlds { get; } = [.. AllProfiles.List.SelectMany(Model.Ownership.Worlds.Small)];

    public static TheoryData<string> WorldTexts { get; } = new(Worlds.Select(OwnershipNotation.Instance.Spell));

    /// <summary>Every step of every world.</summary>
    public static IEnumerable<Step> AllSteps => Worlds.Select(OwnershipNotation.Instance.Spell).SelectMany(world => Of(world).Steps);

    public IReadOnlyList<MachineState> States => _states;

    public IReadOnlyList<Step> Steps => _steps;

    public static Exploration Of(string world) =>
        _known.GetOrAdd(OwnershipNotation.Instance.ParseBoot(world), boot => new(() => new(boot))).Value;
}
