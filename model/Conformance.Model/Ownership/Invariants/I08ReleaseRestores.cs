using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I8. A release that restores less leaves the host with a device that cannot, or can too well, do DMA.</summary>
internal static class I08ReleaseRestores
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I8",
            "release restores",
            "After a release the group is as it was after boot: table, window, bypass.",
            $"{Sources.PowerNv}, pnv_ioda2_release_ownership(), pnv_pci_ioda2_setup_default_config()"),
        StatedBySeed: false,
        Needs: ObservedFields.Owner | ObservedFields.BypassFlag | ObservedFields.AllocationBits | ObservedFields.Tces
            | ObservedFields.Reach | ObservedFields.Frozen,
        When: (in moment) => moment is { Command: Release, Answer: { IsAccepted: true, FaultFired: false } },
        Holds: (in moment) =>
        {
            var boot = moment.After.Boot;
            var seen = moment.Seen[((Release)moment.Command).Group];
            var bypass = boot.Profile.HasBypass && !boot.NoBypass;
            return seen.Owner is null
                && seen.BypassFlag == bypass
                && (seen.Frozen || seen.Reads[^3] != 0 == bypass)
                && seen.AllocationBits == boot.ReservedMask
                && seen.Tces == default
                && !seen.SecondTable;
        });
}
