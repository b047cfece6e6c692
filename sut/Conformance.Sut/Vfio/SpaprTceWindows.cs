using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>The driver since containers make windows of their own. Groups without operations go the old way.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group_ddw(), tce_iommu_detach_group_ddw(),
/// tce_iommu_release(), v4.2; in tce_iommu_attach_group() itself at 46d3e1e16294. The window has the offset and size of
/// the default one.
/// </remarks>
internal sealed class SpaprTceWindows(SpaprTce legacy) : IGroupDriver
{
    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        if (pe.Ops is not { } ops) return legacy.AttachGroup(pe, container);

        ops.TakeOwnership(pe);
        var tbl = Windows.CreateTable(pe);
        var rc = Windows.Set(pe, tbl, FaultSite.Window);
        if (rc == Rc.Ok) return Rc.Ok;

        _ = Windows.Unset(pe, num: 0, site: null);
        ops.ReleaseOwnership(pe);
        Windows.FreeTable(pe.Kernel, tbl);
        return rc;
    }

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container)
    {
        if (pe.Ops is not { } ops) return legacy.DetachGroup(pe, container);

        var tbl = pe.Table0!;
        _ = Windows.Unset(pe, num: 0, site: null);
        ops.ReleaseOwnership(pe);

        // The group was the last in this container as far as its window goes: tce_iommu_release() clears and frees it.
        tbl.ClearAll();
        Windows.FreeTable(pe.Kernel, tbl);
        return Rc.Ok;
    }
}
