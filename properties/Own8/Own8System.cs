using Conformance.Sut.Contract;

namespace Conformance.Own8;

/// <summary>OWN-8 as a system: mutable, and wrong where it is told to be.</summary>
public sealed class Own8System(Own8Bug bug) : ISystem<Own8Command, bool, Own8Observation>
{
    private static readonly Own8Command[] _strict =
    [
        Own8Command.SetBypass, Own8Command.Take, Own8Command.MapUser, Own8Command.UnmapUser, Own8Command.Release, Own8Command.KernelAlloc,
    ];

    private bool _userOwned;
    private bool _bypass;
    private int _userMaps;
    private int _kernelAllocs;

    // How far each bug has come; cannot be seen.
    private int _loose;
    private int _next;

    /// <inheritdoc/>
    public bool Execute(Own8Command command)
    {
        var isWrong = bug switch
        {
            Own8Bug.A => AdvanceLoose(command),
            Own8Bug.B => AdvanceStrict(command),
            Own8Bug.Both => AdvanceLoose(command),
            _ => false,
        };
        var closes = bug == Own8Bug.Both && AdvanceStrict(command);
        Perform(command, isWrong);
        if (closes) _bypass = false;
        return true;
    }

    /// <inheritdoc/>
    public void Observe(Own8Observation into) => into.State = new(_userOwned, _bypass, _userMaps, _kernelAllocs);

    private void Perform(Own8Command command, bool isWrong)
    {
        switch (command)
        {
            case Own8Command.Take:
                (_userOwned, _bypass) = (true, false);
                break;
            case Own8Command.Release:
                (_userOwned, _userMaps, _bypass) = (false, 0, true);
                break;
            case Own8Command.SetBypass:
                _bypass = !_bypass;
                break;
            case Own8Command.MapUser:
                _userMaps++;
                break;
            case Own8Command.UnmapUser:
                _userMaps--;
                break;
            case Own8Command.KernelAlloc:
                _kernelAllocs += isWrong ? 2 : 1;
                break;
            case Own8Command.KernelFree:
                _kernelAllocs--;
                break;
            default:
                (_userOwned, _bypass, _userMaps, _kernelAllocs) = (false, false, 0, 0);
                break;
        }
    }

    private bool AdvanceLoose(Own8Command command)
    {
        var isWrong = command == Own8Command.KernelAlloc && _loose == 3;
        _loose = (command, _loose) switch
        {
            (Own8Command.Take, _) => _bypass ? 1 : 0,
            (Own8Command.MapUser, 1) => 2,
            (Own8Command.UnmapUser, 2) when _userMaps == 1 => 1,
            (Own8Command.Release, 2) => 3,
            (Own8Command.Release, _) => 0,
            (Own8Command.SetBypass or Own8Command.Reset, _) => 0,
            (Own8Command.KernelAlloc, 3) => 0,
            _ => _loose,
        };
        return isWrong;
    }

    private bool AdvanceStrict(Own8Command command)
    {
        var isOpening = command == Own8Command.SetBypass && !_bypass;
        if (command == _strict[_next] && (_next > 0 || isOpening)) _next++;
        else _next = isOpening ? 1 : 0;

        if (_next < _strict.Length) return false;

        _next = 0;
        return true;
    }
}
