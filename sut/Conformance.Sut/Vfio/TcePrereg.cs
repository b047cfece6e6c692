using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>VFIO_IOMMU_SPAPR_REGISTER_MEMORY and VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY.</summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_register_pages(), tce_iommu_unregister_pages(), v6.12.</remarks>
internal static class TcePrereg
{
    /// <summary>tce_iommu_register_pages().</summary>
    /// <returns>0, also for memory that another container has registered; -EBUSY for memory that this one has, unless that is counted; what making a region says.</returns>
    public static int Register(TceContainer tce, MmStruct mm, int page, int npages)
    {
        TceIoctl.Bind(tce, mm);
        var region = MmIommu.Find(mm, page, npages);
        if (region is not null && tce.PreregList.Contains(region) && !tce.Kernel.Boot.Profile.RegisterCounts) return Rc.Ebusy;

        if (region is not null)
        {
            region.Used++;
        }
        else
        {
            var rc = MmIommu.New(mm, page, npages, out region);
            if (rc != Rc.Ok) return rc;
        }

        tce.PreregList.Add(region!);
        tce.Enabled = true;
        return Rc.Ok;
    }

    /// <summary>tce_iommu_unregister_pages().</summary>
    /// <returns>
    /// 0; -EPERM where containers are bound and this one is not; -ENOENT for what is not exactly a region of the process,
    /// or not registered here; -EBUSY while TCEs point into a region that would go.
    /// </returns>
    public static int Unregister(TceContainer tce, MmStruct mm, int page, int npages)
    {
        if (tce.Kernel.Boot.Profile.BoundToProcess && tce.Mm is null) return Rc.Eperm;
        if (MmIommu.Find(mm, page, npages) is not { } region || !tce.PreregList.Contains(region)) return Rc.Enoent;

        var rc = MmIommu.Put(region);
        if (rc == Rc.Ok) tce.PreregList.Remove(region);
        return rc;
    }
}
