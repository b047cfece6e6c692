using Conformance.Model.Ownership;

namespace Conformance.Sut.Hardware;

/// <summary>At most one failure that waits for the step it is meant for.</summary>
internal sealed class FaultInjection
{
    private FaultSite _site;
    private int _remaining; // How many times the site is come to until it fails; 0: nothing is armed.

    /// <summary>Whether a failure struck in the command under way.</summary>
    public bool Fired { get; set; }

    /// <summary>Lets a call at a site fail: the nth from now on.</summary>
    public void Arm(FaultSite site, int nth)
    {
        _site = site;
        _remaining = nth;
    }

    /// <summary>Whether the call at a site fails. It does so once.</summary>
    public bool Strikes(FaultSite site)
    {
        if (_remaining == 0 || _site != site || --_remaining > 0) return false;
        Fired = true;
        return true;
    }
}
