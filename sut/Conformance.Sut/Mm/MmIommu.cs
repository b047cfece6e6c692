using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.Mm;

/// <summary>The memory that processes have registered for DMA.</summary>
/// <remarks>Source: arch/powerpc/mm/book3s64/iommu_api.c, mm_iommu_new(), mm_iommu_get(), mm_iommu_put(), mm_iommu_lookup(), v6.12.</remarks>
internal static class MmIommu
{
    /// <summary>mm_iommu_get(): the region that is exactly this memory, or null.</summary>
    public static MemRegion? Find(MmStruct mm, int page, int npages) => mm.Regions.Find(region => region.Is(page, npages));

    /// <summary>mm_iommu_lookup(): the region that holds a page, or null.</summary>
    public static MemRegion? Lookup(MmStruct mm, int page) => mm.Regions.Find(region => region.Overlaps(page, 1));

    /// <summary>mm_iommu_new(): charges and pins memory that the process has not registered yet.</summary>
    /// <returns>
    /// 0; -ENOMEM over the limit, -EFAULT for a page that is not the process's, -EINVAL where it overlaps other memory.
    /// Overlap is looked for first up to 4.19, and last since.
    /// </returns>
    public static int New(MmStruct mm, int page, int npages, out MemRegion? region)
    {
        region = null;
        var kernel = mm.Kernel;
        var overlaps = mm.Regions.Exists(other => other.Overlaps(page, npages));
        if (overlaps && !kernel.Boot.Profile.OverlapLast) return Rc.Einval;
        if (!LockedVm.Allows(mm, npages)) return Rc.Enomem;
        if (!kernel.Pages.AreUsers(page, npages)) return Rc.Efault;
        if (overlaps) return Rc.Einval;

        if (kernel.Faults.Strikes(FaultSite.Alloc)) return Rc.Enomem;
        var rc = LockedVm.Charge(mm, npages);
        if (rc != Rc.Ok) return rc;

        region = new MemRegion(mm, page, npages);
        mm.Regions.Add(region);
        for (var i = 0; i < npages; i++) kernel.Pages.Get(page + i);
        return Rc.Ok;
    }

    /// <summary>mm_iommu_put(): ends one registration, and with the last one the region.</summary>
    /// <returns>0, or -EBUSY while TCEs point into a region that would go.</returns>
    public static int Put(MemRegion region)
    {
        var mm = region.Mm;
        if (region.Used == 1 && region.Mapped > 0 && mm.Kernel.Mistake != Mistake.UnregisteredWhileMapped) return Rc.Ebusy;
        if (region.Used == 1 && mm.Kernel.Mistake == Mistake.UnregisterAlwaysBusy) return Rc.Ebusy;
        if (--region.Used == 0) End(region);
        return Rc.Ok;
    }

    /// <summary>Ends the last registration of a region that is still mapped: it goes with the last TCE that points into it.</summary>
    public static void Abandon(MemRegion region) => region.Used = 0;

    /// <summary>mm_iommu_mapped_dec(): a TCE no longer points into a region.</summary>
    public static void Unmap(MemRegion region)
    {
        if (--region.Mapped == 0 && region.Used == 0) End(region);
    }

    private static void End(MemRegion region)
    {
        var mm = region.Mm;
        mm.Regions.Remove(region);
        for (var i = 0; i < region.PageCount; i++) mm.Kernel.Pages.Put(region.Page + i);
        LockedVm.Uncharge(mm, region.PageCount);
    }
}
