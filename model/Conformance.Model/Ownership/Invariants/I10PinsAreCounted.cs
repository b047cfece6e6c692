using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I10. A pin too many is memory that is never given back; a pin too few is a device that writes into somebody else's.</summary>
internal static class I10PinsAreCounted
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I10",
            "pins are counted",
            "A page is pinned once for each registered region that has it and once for each TCE of a container of type v1, and no more.",
            $"{Sources.Vfio}, tce_iommu_unuse_page(); {Sources.Registered}, mm_iommu_new(), mm_iommu_put()"),
        StatedBySeed: false,
        Needs: ObservedFields.Pins | ObservedFields.Regions | ObservedFields.Containers,
        When: (in _) => true,
        Holds: (in moment) =>
        {
            Span<int> pins = stackalloc int[Boot.RamPageCountMax];
            AddPins(moment.Seen, pins);
            return moment.Seen.Pins.AsSpan().SequenceEqual(pins[..moment.Seen.Pins.Length]);
        })
    {
        IsAboutContainers = true,
    };

    private static void AddPins(Observation seen, Span<int> pins)
    {
        foreach (var process in seen.Processes)
        {
            for (var first = 0; first < process.Regions.Length; first++)
            {
                for (var i = 0; i < process.Regions[first].PageCount && first + i < pins.Length; i++) pins[first + i]++;
            }
        }

        foreach (var container in seen.Containers)
        {
            if (container.Type != IommuType.V1) continue;

            foreach (var window in container.Windows)
            {
                for (int entries = window.User; entries != 0; entries &= entries - 1) pins[window.PageOf(int.TrailingZeroCount(entries))]++;
            }
        }
    }
}
