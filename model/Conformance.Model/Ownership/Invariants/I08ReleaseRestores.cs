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
        When: (in moment) => moment.Answer is { IsAccepted: true, FaultFired: false } && Released(moment) is not null,
        Holds: (in moment) =>
        {
            var boot = moment.After.Boot;
            var seen = moment.Seen[Released(moment).GetValueOrDefault()];
            return seen.Owner is null
                && seen.BypassFlag == boot.OpensBypass
                && (seen.Frozen || seen.IsBypassReached == boot.OpensBypass)
                && seen.AllocationBits == boot.ReservedMask
                && seen.Tces == default
                && seen.SecondTces == default
                && !seen.SecondTable;
        })
    {
        About = [typeof(Release), typeof(UnsetContainer)],
    };

    // A group leaves a container that does not own it yet as it is.
    private static GroupId? Released(in OwnershipMoment moment) => moment.Command switch
    {
        Release release => release.Group,
        UnsetContainer unset when moment.SeenBefore[unset.Group].Owner is not null => unset.Group,
        _ => null,
    };
}
