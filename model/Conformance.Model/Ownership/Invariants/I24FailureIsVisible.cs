using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I24. A flag that says "open" over a closed window, or the reverse, makes the next change skip its work.</summary>
internal static class I24FailureIsVisible
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I24",
            "failure is visible",
            "A restore that fails inside a release shows in the return code or in the bypass flag, and the flag tells the truth.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_set_bypass()"),
        statedBySeed: false,
        needs: ObservedFields.BypassFlag | ObservedFields.Reach | ObservedFields.Frozen,
        when: (in _, _, seen) => !seen.Frozen,
        holds: (in _, _, seen) => seen.BypassFlag == seen.IsBypassReached) with
    {
        In = boot => boot.Profile.HasBypass,
        IsAboutStates = true,
    };
}
