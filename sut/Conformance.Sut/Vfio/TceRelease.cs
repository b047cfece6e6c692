using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>tce_iommu_release(): the end of a container's IOMMU, when its last group has left.</summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_release(), tce_iommu_prereg_free(), v6.12.</remarks>
internal static class TceRelease
{
    /// <summary>Frees its windows with all that they map, ends its registrations, and gives every charge back to who paid.</summary>
    public static void Release(TceContainer tce)
    {
        for (var num = 0; num < TceContainer.TableCountMax; num++)
        {
            if (tce.Tables[num] is { } tbl) TceWindows.Free(tce, tbl);
        }

        TceEnable.Stop(tce);
        if (tce.Kernel.Mistake != Mistake.RegionsKept) PutRegions(tce);
    }

    // -EBUSY: another container maps what this one registered. The region stays, pinned and paid for, as long as it does.
    private static void PutRegions(TceContainer tce)
    {
        foreach (var region in tce.PreregList)
        {
            var rc = MmIommu.Put(region);
            if (rc == Rc.Ok) continue;
            MmIommu.Abandon(region);
            if (tce.Kernel.Mistake != Mistake.ReleaseLoops) continue;
            tce.Kernel.Oops = "tce_iommu_release() does not end: it waits for its list of memory to empty";
        }

        tce.PreregList.Clear();
    }
}
