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
        holds: (in moment, _, seen) =>
        {
            // The probes with bit 59 are the last three; the last of all lies behind the end of RAM.
            for (var i = seen.Reads.Length - 3; i < seen.Reads.Length; i++)
            {
                if (seen.Reads[i] != 0 || seen.Writes[i] != 0) return false;
            }

            return true;
        });
}
