using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I1. Without it the external user's device reads and writes all of the host's memory.</summary>
internal static class I01BypassClosed
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I1",
            "bypass closed",
            "While an external owner holds a group, no DMA of its devices bypasses translation.",
            $"{Sources.PowerNv}, pnv_pci_ioda2_set_bypass(); {Sources.Seed}"),
        statedBySeed: true,
        needs: ObservedFields.Owner | ObservedFields.Reach | ObservedFields.Frozen,
        when: (in moment, _, seen) => seen.Owner is not null && !seen.Frozen && moment.After.Boot.Profile.HasGroups,
        holds: (in _, _, seen) => !seen.ReachesPastTables) with
    {
        IsAboutStates = true,
    };
}
