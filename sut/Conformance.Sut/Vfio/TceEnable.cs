using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>VFIO_IOMMU_ENABLE and VFIO_IOMMU_DISABLE: a container of type v1 pays for its whole window, and maps.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_enable(), tce_iommu_disable(), v6.12. Here
/// disabling clears what is mapped, since it is no longer paid for.
/// </remarks>
internal static class TceEnable
{
    /// <summary>tce_iommu_enable().</summary>
    /// <returns>0; -EBUSY when enabled; -ENOMEM over the limit, and then the container is bound all the same.</returns>
    public static int Enable(TceContainer tce, MmStruct mm)
    {
        if (tce.Enabled) return Rc.Ebusy;
        TceIoctl.Bind(tce, mm);

        var pages = tce.Kernel.Boot.EntryCount; // tce32_size, in pages.
        var rc = LockedVm.Charge(mm, pages);
        if (rc != Rc.Ok) return rc;

        tce.Enabled = true;
        tce.LockedPages = pages;
        tce.EnabledBy = mm;
        return Rc.Ok;
    }

    /// <summary>tce_iommu_disable().</summary>
    /// <returns>0, enabled or not.</returns>
    public static int Disable(TceContainer tce, MmStruct mm)
    {
        if (!tce.Enabled) return Rc.Ok;
        foreach (var tbl in tce.Tables)
        {
            if (tbl is not null && tce.Kernel.Mistake != Mistake.DisableKeepsMaps) TceMaps.ClearAll(tce, tbl);
        }

        if (tce.Kernel.Wiring.UnchargesWhoAsks || tce.Kernel.Mistake == Mistake.WhoAsksIsUncharged) tce.EnabledBy = mm;
        Stop(tce);
        return Rc.Ok;
    }

    /// <summary>Lets no map through any more, and gives the charge back.</summary>
    public static void Stop(TceContainer tce)
    {
        tce.Enabled = false;
        if (tce.EnabledBy is { } payer) LockedVm.Uncharge(payer, tce.LockedPages);
        tce.EnabledBy = null;
        tce.LockedPages = 0;
    }
}
