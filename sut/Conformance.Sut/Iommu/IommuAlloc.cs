using Conformance.Sut.Faults;

namespace Conformance.Sut.Iommu;

/// <summary>The kernel's allocator of bus addresses.</summary>
/// <remarks>
/// Source: arch/powerpc/kernel/iommu.c, iommu_range_alloc(), __iommu_free(), v4.2. The kernel picks a run by a hint that
/// depends on the processor; here it is the lowest free one, so that a trace replays.
/// </remarks>
internal static class IommuAlloc
{
    /// <summary>iommu_range_alloc(): finds a free run and marks it used.</summary>
    /// <returns>Its first index, counted from it_offset, or -1.</returns>
    public static int RangeAlloc(IommuTable tbl, int npages, Mistake mistake)
    {
        tbl.PoolLock.Acquire();
        var index = mistake == Mistake.ReuseLastRun && tbl.LastFreedCount == npages
            ? tbl.LastFreed
            : FindNextZeroArea(tbl, npages);
        if (index >= 0)
        {
            tbl.ItMap |= Run(index, npages);
            tbl.LastFreedCount = 0;
        }

        tbl.PoolLock.Release();
        return index;
    }

    /// <summary>The end of __iommu_free(): marks a run free, once the hardware no longer translates it.</summary>
    public static void RangeFree(IommuTable tbl, int index, int npages, Mistake mistake)
    {
        tbl.PoolLock.Acquire();
        var freed = mistake == Mistake.UnmapForgetsBit && npages > 1 ? npages - 1 : npages;
        tbl.ItMap &= ~Run(index, freed);
        tbl.LastFreed = index;
        tbl.LastFreedCount = npages;
        tbl.PoolLock.Release();
    }

    // Without a bitmap the pools are all zeroes, end included, and the search of an empty range finds nothing: in 4.2 a
    // table that VFIO made refuses every allocation rather than crash.
    private static int FindNextZeroArea(IommuTable tbl, int npages)
    {
        if (!tbl.HasItMap) return -1;
        for (var index = 0; index + npages <= tbl.ItSize; index++)
        {
            if ((tbl.ItMap & Run(index, npages)) == 0) return index;
        }

        return -1;
    }

    private static ulong Run(int index, int npages) => ((1UL << npages) - 1) << index;
}
