using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape E: two calls on the group, one for each way, and a return code for what can fail.
/// <code>
/// struct iommu_table_group_ops {
///     int (*take_ownership)(struct iommu_table_group *group);
///     int (*release_ownership)(struct iommu_table_group *group);
/// };
/// </code>
/// </summary>
internal sealed class TakeReleaseShape : IGroupDriver
{
    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/take-release",
        Description = "E: take_ownership(group) and release_ownership(group), with return codes",
        Source = "arch/powerpc/include/asm/iommu.h, struct iommu_table_group_ops, v4.2; with the return code of v6.4",
        Wiring = Shape.Listening(new TakeReleaseShape()),
    };

    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container) => TakeOwnership(pe);

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container) => ReleaseOwnership(pe);

    /// <summary>take_ownership().</summary>
    /// <returns>0; -EBUSY or -EIO, and nothing has changed.</returns>
    public static int TakeOwnership(PnvIodaPe group)
    {
        var rc = TableMap.Take(group.Table0!);
        if (rc != Rc.Ok && group.Kernel.Mistake != Mistake.RcDropped) return rc;

        rc = BypassWindow.Set(group, enable: false);
        if (rc != Rc.Ok) TableMap.Undo(group.Table0!);
        return rc;
    }

    /// <summary>release_ownership().</summary>
    /// <returns>0; -EIO where the bypass window stays closed. The group is the kernel's all the same.</returns>
    public static int ReleaseOwnership(PnvIodaPe group)
    {
        TableMap.Release(group.Table0!);
        return BypassWindow.Set(group, enable: true);
    }
}
