using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I16. Two containers with one group are two users with one device.</summary>
internal static class I16OneContainer
{
    public static Invariant Invariant { get; } = Ownership.Invariant.OfGroups(
        new Rule(
            "I16",
            "one container",
            "A group is in one container at most, and no other owns it.",
            "drivers/vfio/vfio.c, vfio_group_set_container(); drivers/iommu/iommu.c, iommu_group_claim_dma_owner()"),
        statedBySeed: false,
        needs: ObservedFields.Owner | ObservedFields.Containers,
        when: (in _, _, _) => true,
        holds: (in moment, id, seen) =>
        {
            var containers = moment.Seen.ContainersOf(id);
            return int.PopCount(containers) <= 1 && (seen.Owner is not { } owner || (containers >> owner.Index & 1) != 0);
        }) with
    {
        In = boot => boot.HasContainers,
        IsAboutStates = true,
    };
}
