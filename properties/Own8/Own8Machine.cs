using Conformance.Model.Machines;

namespace Conformance.Own8;

/// <summary>
/// OWN-8 as a machine: 9 reachable states, 28 transitions, numbers that several tools were measured on. A command whose
/// precondition does not hold is not sensible, so that traces of one length can be counted.
/// </summary>
public sealed class Own8Machine : IMachine<Own8World, Own8State, Own8Command, bool, Own8Observation>
{
    private static readonly Own8Command[] _alphabet = Enum.GetValues<Own8Command>();

    /// <summary>The one instance.</summary>
    public static Own8Machine Instance { get; } = new();

    private Own8Machine()
    {
    }

    /// <inheritdoc/>
    public string Name => "own8";

    /// <inheritdoc/>
    public Own8State Start(Own8World boot) => default;

    /// <inheritdoc/>
    public IReadOnlyList<Own8Command> Alphabet(Own8World boot) => _alphabet;

    /// <inheritdoc/>
    public bool IsSensible(Own8State state, Own8Command command) => command switch
    {
        Own8Command.Take or Own8Command.SetBypass => !state.UserOwned && state.KernelAllocs == 0,
        Own8Command.Release => state.UserOwned,
        Own8Command.MapUser => state.UserOwned && state.UserMaps < 2,
        Own8Command.UnmapUser => state.UserOwned && state.UserMaps > 0,
        Own8Command.KernelAlloc => !state.UserOwned && state.KernelAllocs < 2,
        Own8Command.KernelFree => state.KernelAllocs > 0,
        _ => true,
    };

    /// <summary>All alike, but for the command that undoes everything: it comes an eighth as often.</summary>
    public int Weight(Own8Command command) => command == Own8Command.Reset ? 1 : 8;

    /// <inheritdoc/>
    public void AddAdmitted(Own8State before, Own8Command command, List<bool> into) => into.Add(true);

    /// <inheritdoc/>
    public bool Admits(Own8State before, Own8Command command, bool answer, out Own8State after)
    {
        after = command switch
        {
            Own8Command.Take => before with { UserOwned = true, Bypass = false },
            Own8Command.Release => before with { UserOwned = false, UserMaps = 0, Bypass = true },
            Own8Command.SetBypass => before with { Bypass = !before.Bypass },
            Own8Command.MapUser => before with { UserMaps = before.UserMaps + 1 },
            Own8Command.UnmapUser => before with { UserMaps = before.UserMaps - 1 },
            Own8Command.KernelAlloc => before with { KernelAllocs = before.KernelAllocs + 1 },
            Own8Command.KernelFree => before with { KernelAllocs = before.KernelAllocs - 1 },
            _ => default,
        };
        return answer;
    }

    /// <inheritdoc/>
    public Own8Observation NewObservation(Own8World boot) => new();

    /// <inheritdoc/>
    public void Observe(Own8State state, Own8Observation into) => into.State = state;

    /// <inheritdoc/>
    public bool Agree(Own8Observation expected, Own8Observation actual) => expected.State == actual.State;
}
