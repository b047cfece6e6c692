using Conformance.Model.Ownership;

namespace Conformance.Sut.Hardware;

/// <summary>At most one failure that waits for the firmware call it is meant for.</summary>
internal sealed class FaultInjection
{
    private FaultSite _site;
    private bool _armed;

    /// <summary>Whether a failure struck in the command under way.</summary>
    public bool Fired { get; set; }

    /// <summary>Whether the command under way gives a group away: windows are programmed at other times too.</summary>
    public bool Taking { get; set; }

    /// <summary>Lets the next call at a site fail.</summary>
    public void Arm(FaultSite site)
    {
        _site = site;
        _armed = true;
    }

    /// <summary>Whether the call at a site fails. It does so once.</summary>
    public bool Strikes(FaultSite site)
    {
        if (!_armed || _site != site) return false;
        _armed = false;
        Fired = true;
        return true;
    }
}
