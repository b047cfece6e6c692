using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>
/// The driver while a container borrows the group's own table: through the group's operations where it has any, else by
/// taking the table itself.
/// </summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group(), tce_iommu_detach_group(), v4.1 to 05c6cfb9dce0 (before v4.2); the legacy half of v4.2.</remarks>
internal sealed class SpaprTce(IOwnership ownership, bool clearsOnDetach) : IGroupDriver
{
    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        if (pe.Ops is not { } ops) return ownership.Take(pe.Table0!);
        ops.TakeOwnership(pe);
        return Rc.Ok;
    }

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container)
    {
        // tce_iommu_clear() went along with the table that is released here. A group that has operations is released by
        // them, and nobody clears what the user mapped.
        if (pe.Ops is { } ops)
        {
            ops.ReleaseOwnership(pe);
            return Rc.Ok;
        }

        if (clearsOnDetach) pe.Table0!.ClearAll();
        ownership.Release(pe.Table0!);
        return Rc.Ok;
    }
}
