using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I19. Without it the limit of locked memory is no limit: what is mapped was never charged.</summary>
internal static class I19EnabledFirst
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I19",
            "enabled first",
            "A container that is not enabled maps and unmaps nothing, and says so.",
            $"\"vfio: powerpc/spapr: Disable DMA mappings on disabled container\"; {Sources.Vfio}, tce_iommu_ioctl()"),
        StatedBySeed: false,
        Needs: ObservedFields.Containers,
        When: (in moment) => moment.Command is (MapDma or UnmapDma) and ContainerCall call && !moment.SeenBefore[call.Container].Enabled,
        Holds: (in moment) =>
        {
            var id = ((ContainerCall)moment.Command).Container;
            var (before, seen) = (moment.SeenBefore[id], moment.Seen[id]);
            return !moment.Answer.IsAccepted && seen.Windows.AsSpan().SequenceEqual(before.Windows);
        })
    {
        In = boot => boot.HasContainers,
        About = [typeof(MapDma), typeof(UnmapDma)],
    };
}
