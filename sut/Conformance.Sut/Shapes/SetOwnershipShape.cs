using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape B: one call on the group, with a flag. Enabled means that someone else than the kernel owns it, which is the
/// opposite of what enabled means to set_bypass.
/// <code>
/// struct iommu_table_group_ops { int (*set_ownership)(struct iommu_table_group *group, bool enable); };
/// </code>
/// </summary>
internal sealed class SetOwnershipShape : IGroupDriver
{
    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/set-ownership",
        Description = "B: set_ownership(group, enable), inverted against set_bypass",
        Source = "\"[PATCH kernel v8 14/31]\", April 2015, struct iommu_table_group_ops; with a return code",
        Wiring = Shape.Listening(new SetOwnershipShape()),
    };

    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container) => SetOwnership(pe, enable: true);

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container) => SetOwnership(pe, enable: false);

    /// <summary>set_ownership(): enable takes the group from the kernel, disable gives it back.</summary>
    /// <returns>0; from enable -EBUSY or -EIO, and nothing has changed; from disable -EIO where the bypass window stays closed.</returns>
    public static int SetOwnership(PnvIodaPe group, bool enable)
    {
        var tbl = group.Table0!;
        var rc = Rc.Ok;
        if (enable) rc = TableMap.Take(tbl);
        else TableMap.Release(tbl);
        if (rc != Rc.Ok) return rc;

        // Negated exactly once: owned by another is closed to bypass.
        rc = BypassWindow.Set(group, group.Kernel.Mistake == Mistake.NegationForgotten ? enable : !enable);
        if (rc != Rc.Ok && enable) TableMap.Undo(tbl);
        return rc;
    }
}
