using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>The handover at a point of the series of 2015: what the driver of that time does, with nothing undone that it does not undo.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group(), tce_iommu_detach_group(), v4.1 to v4.2. Whether
/// arch code or VFIO clears the user's entries, the pages behind those that are cleared are let go of.
/// </remarks>
internal sealed class SeriesHandover(IGroupDriver driver) : IGroupHandover
{
    /// <inheritdoc/>
    /// <remarks>The driver finds out as it takes.</remarks>
    public bool IsBusy(PnvIodaPe pe) => false;

    /// <inheritdoc/>
    public int Take(PnvIodaPe pe)
    {
        var rc = driver.AttachGroup(pe, VfioGroup.NoContainer);
        pe.Taken.IsTaken = rc == Rc.Ok;
        return rc;
    }

    /// <inheritdoc/>
    public void Keep(PnvIodaPe pe)
    {
    }

    /// <inheritdoc/>
    public void Undo(PnvIodaPe pe)
    {
        if (pe.Taken.IsTaken) _ = Release(pe);
    }

    /// <inheritdoc/>
    public void BeforeReturn(TceContainer tce, IommuTable lent)
    {
    }

    /// <inheritdoc/>
    public int Release(PnvIodaPe pe)
    {
        pe.Taken.IsTaken = false;
        var tbl = pe.Table0!;
        var before = tbl.ItBase.Contents();
        var rc = driver.DetachGroup(pe, VfioGroup.NoContainer);
        var cleared = before.User & ~tbl.ItBase.Contents().User;
        for (var entry = 0; entry < tbl.ItSize; entry++)
        {
            if ((cleared >> entry & 1) != 0) pe.Kernel.Pages.Put(before.PageOf(entry));
        }

        return rc;
    }

    /// <inheritdoc/>
    public int Lend(PnvIodaPe pe, IommuTable tbl) => Rc.Ok;
}
