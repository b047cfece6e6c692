using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I12. A count too low unpins memory under a device; a count too high pins it for ever.</summary>
internal static class I12MappedIsCounted
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I12",
            "mapped is counted",
            "A registered region counts the TCEs that point into it, and its last registration ends if there is none, and only then.",
            $"{Sources.Registered}, mm_iommu_mapped_inc(), mm_iommu_mapped_dec(), mm_iommu_put(); {Sources.Vfio}, tce_iommu_unuse_page_v2()"),
        StatedBySeed: false,
        Needs: ObservedFields.Regions | ObservedFields.Containers,
        When: (in _) => true,
        Holds: (in moment) =>
        {
            for (var i = 0; i < moment.Seen.Processes.Length; i++)
            {
                var regions = moment.Seen.Processes[i].Regions;
                for (var page = 0; page < regions.Length; page++)
                {
                    if (regions[page].PageCount > 0 && regions[page].Mapped != Mapped(moment, new ProcessId(i), page, regions[page].PageCount)) return false;
                }
            }

            return !EndsUnderTces(moment) && !IsKeptWithout(moment);
        })
    {
        In = boot => boot.HasContainers,
        IsAboutStates = true,
        About = [typeof(Unregister)],
    };

    // Whose memory an entry points into cannot be seen of the entry: the machine knows who mapped it.
    private static int Mapped(in OwnershipMoment moment, ProcessId process, int page, int pageCount)
    {
        var mapped = 0;
        for (var i = 0; i < moment.Seen.Containers.Length; i++)
        {
            if (moment.Seen.Containers[i].Type != IommuType.V2) continue;

            for (var slot = 0; slot < ContainerState.SlotCount; slot++)
            {
                var tces = moment.Seen.Containers[i].Windows[slot];
                for (int entries = tces.User; entries != 0; entries &= entries - 1)
                {
                    var entry = int.TrailingZeroCount(entries);
                    var isInside = tces.PageOf(entry) >= page && tces.PageOf(entry) < page + pageCount;
                    if (isInside && moment.After[new ContainerId(i)].MapperOf(slot, entry) == process) mapped++;
                }
            }
        }

        return mapped;
    }

    private static bool IsKeptWithout(in OwnershipMoment moment) =>
        moment is { Command: Unregister unregister, Answer: { Kind: AnswerKind.Returned, Code: -(int)Errno.EBUSY } }
        && moment.SeenBefore[unregister.Process].Regions[unregister.Page].Mapped == 0;

    private static bool EndsUnderTces(in OwnershipMoment moment) =>
        moment is { Command: Unregister unregister, Answer.IsAccepted: true }
        && moment.SeenBefore[unregister.Process].Regions[unregister.Page] is { Used: 1, Mapped: > 0 } region
        && region.PageCount == unregister.PageCount;
}
