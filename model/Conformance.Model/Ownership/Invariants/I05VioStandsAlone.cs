using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I5. The patch's author: "IOMMU tables exist alone in VIO."</summary>
internal static class I05VioStandsAlone
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I5",
            "VIO stands alone",
            "A VIO table is in no group, has no owner but the kernel, and only its own device's mappings change it.",
            $"arch/powerpc/platforms/pseries/vio.c, vio_build_iommu_table(); {Sources.Seed}"),
        statedBySeed: true,
        needs: ObservedFields.Owner | ObservedFields.AllocationBits | ObservedFields.Tces,
        when: (in _, _, _) => true,
        holds: (in moment, id, seen) =>
            !seen.InGroup
            && seen.Owner is null
            && (IsOwnMapping(moment, id) || IsSameTable(moment.SeenBefore[id], seen))) with
    {
        In = boot => !boot.Profile.HasGroups,
    };

    private static bool IsSameTable(GroupObservation before, GroupObservation seen) =>
        seen.AllocationBits == before.AllocationBits && seen.Tces == before.Tces;

    // On VIO a "group" is one device and its table, so device and table share a number.
    private static bool IsOwnMapping(in OwnershipMoment moment, GroupId id) => moment.Command switch
    {
        KernelMap map => map.Device.Index == id.Index,
        KernelUnmap unmap => moment.Before[unmap.Mapping] is { } mapping && mapping.Device.Index == id.Index,
        _ => false,
    };
}
