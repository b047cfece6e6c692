using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I10. A pin too many is memory that is never given back; a pin too few is a device that writes into somebody else's.</summary>
internal static class I10PinsAreCounted
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I10",
            "pins are counted",
            "A page is pinned once for each region with it that a container has registered, and once for each TCE of a container of type v1, and no more.",
            $"{Sources.Vfio}, tce_iommu_unuse_page(); {Sources.Registered}, mm_iommu_new(), mm_iommu_put()"),
        StatedBySeed: false,
        Needs: ObservedFields.Pins | ObservedFields.Containers,
        When: (in _) => true,
        Holds: (in moment) =>
        {
            Span<int> pins = stackalloc int[Boot.RamPageCountMax];
            AddPins(moment, pins);
            return moment.Seen.Pins.AsSpan().SequenceEqual(pins[..moment.Seen.Pins.Length]);
        })
    {
        In = boot => boot.HasContainers,
        IsAboutStates = true,
    };

    // Which container has registered a region cannot be seen of it: the machine knows.
    private static void AddPins(in OwnershipMoment moment, Span<int> pins)
    {
        foreach (var region in moment.After.Regions)
        {
            for (var page = region.Page; page < region.Page + region.PageCount; page++) pins[page]++;
        }

        foreach (var container in moment.Seen.Containers)
        {
            if (container.Type != IommuType.V1) continue;

            foreach (var window in container.Windows)
            {
                for (int entries = window.User; entries != 0; entries &= entries - 1) pins[window.PageOf(int.TrailingZeroCount(entries))]++;
            }
        }
    }
}
