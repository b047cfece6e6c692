using Conformance.Own8;

namespace Conformance.Contest;

/// <summary>
/// What one writes in a test without any library: the list of commands that are possible, one of them drawn, model and
/// system moved, four variables compared. The bar for speed; it finds, and shrinks nothing.
/// </summary>
internal sealed class PlainLoop(Own8Bug bug)
{
    private static readonly Own8Command[] _commands = Enum.GetValues<Own8Command>();

    private readonly Own8Observation _seen = new();
    private readonly List<Own8Command> _possible = [];

    /// <summary>How many commands were run.</summary>
    public long Commands { get; private set; }

    /// <summary>Runs one trace.</summary>
    /// <returns>Whether model and system agreed throughout.</returns>
    public bool Run(Random random, int length)
    {
        var model = default(Own8State);
        var system = new Own8System(bug);
        for (var i = 0; i < length; i++)
        {
            _possible.Clear();
            foreach (var possible in _commands)
            {
                if (IsPossible(model, possible)) _possible.Add(possible);
            }

            var command = _possible[random.Next(_possible.Count)];
            model = Move(model, command);
            system.Execute(command);
            system.Observe(_seen);
            Commands++;
            if (_seen.State != model) return false;
        }

        return true;
    }

    private static bool IsPossible(Own8State model, Own8Command command) => command switch
    {
        Own8Command.Take or Own8Command.SetBypass => !model.UserOwned && model.KernelAllocs == 0,
        Own8Command.Release => model.UserOwned,
        Own8Command.MapUser => model is { UserOwned: true, UserMaps: < 2 },
        Own8Command.UnmapUser => model is { UserOwned: true, UserMaps: > 0 },
        Own8Command.KernelAlloc => model is { UserOwned: false, KernelAllocs: < 2 },
        Own8Command.KernelFree => model.KernelAllocs > 0,
        _ => true,
    };

    private static Own8State Move(Own8State model, Own8Command command) => command switch
    {
        Own8Command.Take => model with { UserOwned = true, Bypass = false },
        Own8Command.Release => model with { UserOwned = false, UserMaps = 0, Bypass = true },
        Own8Command.SetBypass => model with { Bypass = !model.Bypass },
        Own8Command.MapUser => model with { UserMaps = model.UserMaps + 1 },
        Own8Command.UnmapUser => model with { UserMaps = model.UserMaps - 1 },
        Own8Command.KernelAlloc => model with { KernelAllocs = model.KernelAllocs + 1 },
        Own8Command.KernelFree => model with { KernelAllocs = model.KernelAllocs - 1 },
        _ => default,
    };
}
