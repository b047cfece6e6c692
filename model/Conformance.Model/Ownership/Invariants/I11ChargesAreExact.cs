using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I11. What is given back to another process than the one that paid lets the one lock more than it may, and the other less.</summary>
internal static class I11ChargesAreExact
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I11",
            "charges are exact",
            "A process is charged for the memory it has registered, the tables it has had made and the windows it has enabled: for no more, and for no less.",
            $"{Sources.Vfio}, tce_iommu_enable(), tce_iommu_disable(), tce_iommu_create_table(), tce_iommu_free_table(); {Sources.Registered}, mm_iommu_new()"),
        StatedBySeed: false,
        Needs: ObservedFields.LockedPages | ObservedFields.Regions,
        When: (in _) => true,
        Holds: (in moment) =>
        {
            for (var i = 0; i < moment.Seen.Processes.Length; i++)
            {
                var seen = moment.Seen.Processes[i];
                if (seen.LockedPages != Accounting.ContainerPages(moment.After, new ProcessId(i)) + RegisteredPages(seen)) return false;
            }

            return true;
        })
    {
        In = boot => boot.HasContainers,
        IsAboutStates = true,
    };

    private static int RegisteredPages(ProcessObservation seen)
    {
        var pages = 0;
        foreach (var region in seen.Regions) pages += region.PageCount;
        return pages;
    }
}
