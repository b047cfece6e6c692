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
            foreach (var command in alphabet.Where(command => IsAsked(command, _states[i])))
            {
                foreach (var answer in Answered(_states[i], command))
                {
                    Assert.True(command.Admits(_states[i], answer, out var after));
                    Assert.Equal(after, command.After(_states[i], answer));
                    _steps.Add(new(_states[i], command, answer, Meet(after)));
                }
            }
        }

        IEnumerable<Answer> Answered(MachineState state, Command command)
        {
            if (!boot.HasContainers) return Answers.Of(state, command, answers);

            var admitted = new List<Answer>();
            OwnershipMachine.Instance.AddAdmitted(state, command, admitted);
            return admitted;
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

    /// <summary>Worlds with containers that are explored: what an epoch or a platform brings, each in the smallest world that shows it.</summary>
    public static IReadOnlyList<string> ContainerWorlds { get; } =
    [
        "platform=ioda2 containers=1 processes=1 limit=5",
        "platform=ioda2-e1 containers=1 entries=1 processes=1 limit=4 attached=v2",
        "platform=ioda2-e1 containers=1 processes=1 limit=3 attached=v1",
        "platform=ioda2-e2 containers=1 entries=1 processes=1 limit=4",
        "platform=ioda2-e4 containers=1 processes=1 limit=3 attached=v1",
        "platform=ioda2-e4 containers=1 processes=1 limit=5",
        "platform=ioda1-e1 containers=1 processes=1 limit=5",
        "platform=ioda1-e2 containers=1 processes=1 limit=5",
        "platform=pseries-e4 containers=1 processes=1 limit=5",
        "platform=pseries-e5 containers=1 entries=1 processes=1 limit=4",
    ];

    /// <summary>The worlds that are explored: all small ones without containers, of each profile that is new in them.</summary>
    public static IReadOnlyList<Boot> Worlds { get; } =
        [.. AllProfiles.List.Where(profile => Model.Ownership.Worlds.IsNewInTierA(profile, AllProfiles.List)).SelectMany(Model.Ownership.Worlds.Small)];

    public static TheoryData<string> WorldTexts { get; } = new(Worlds.Select(OwnershipNotation.Instance.Spell));

    public static TheoryData<string> ContainerWorldTexts { get; } = new(ContainerWorlds);

    /// <summary>Every step of every world without containers.</summary>
    public static IEnumerable<Step> AllSteps => Worlds.Select(OwnershipNotation.Instance.Spell).SelectMany(world => Of(world).Steps);

    public IReadOnlyList<MachineState> States => _states;

    public IReadOnlyList<Step> Steps => _steps;

    // Among containers the representatives will do, as they do for an enumeration.
    private static bool IsAsked(Command command, MachineState state) =>
        command.IsSensible(state)
        && (!state.Boot.HasContainers || (command.IsCanonical(state) && command.IsRepresentative(state)));

    public static Exploration Of(string world) =>
        _known.GetOrAdd(OwnershipNotation.Instance.ParseBoot(world), boot => new(() => new(boot))).Value;
}
