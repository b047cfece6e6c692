using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.Vfio;

/// <summary>VFIO_IOMMU_MAP_DMA and VFIO_IOMMU_UNMAP_DMA for one page of the group's window.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_build(), tce_iommu_clear(), v4.2. An occupied entry is replaced
/// at every point; that kernels before 05c6cfb9dce0 refuse it with -EBUSY belongs to the container's MAP_DMA, as do
/// accounting and pins: <see cref="TceMaps"/>.
/// </remarks>
internal static class UserMappings
{
    /// <summary>Points an entry at a page.</summary>
    /// <returns>0; -EINVAL for a group in no container, or an entry outside the table.</returns>
    public static int Map(VfioGroup group, int entry, int page, Access access)
    {
        if (group.Container == VfioGroup.NoContainer) return Rc.Einval;
        var tbl = group.Pe.Table0!;
        if (!tbl.Covers(entry)) return group.Pe.Kernel.Mistake == Mistake.PositiveRc ? -Rc.Einval : Rc.Einval;

        tbl.Set(entry, Tce.To(page, UserAccess.Granted(group.Pe.Kernel, access)), user: true);
        return Rc.Ok;
    }

    /// <summary>Clears an entry, mapped or not.</summary>
    /// <returns>0; -EINVAL for a group in no container, or an entry outside the table.</returns>
    public static int Unmap(VfioGroup group, int entry)
    {
        if (group.Container == VfioGroup.NoContainer) return Rc.Einval;
        var tbl = group.Pe.Table0!;
        if (!tbl.Covers(entry)) return Rc.Einval;

        if (group.Pe.Kernel.Mistake == Mistake.UnmapNotInvalidated) tbl.ItBase.Write(entry, 0, user: false);
        else tbl.Clear(entry);
        return Rc.Ok;
    }
}
