using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape D: two calls, for two things. One says whether the group may bypass, the other who allocates from the table;
/// that they go together is up to the caller, and so is their order.
/// <code>
/// struct iommu_table_group_ops { int (*allow_bypass)(struct iommu_table_group *group, bool allow); };
/// int iommu_take_table(struct iommu_table *tbl);
/// void iommu_release_table(struct iommu_table *tbl);
/// </code>
/// </summary>
internal sealed class AllowBypassShape : IGroupDriver
{
    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/allow-bypass",
        Description = "D: allow_bypass(group, allow) beside a call of its own for the table's bitmap",
        Source = "review of \"[PATCH kernel v8 14/31]\", April 2015: a flag called allow_bypass",
        Wiring = Shape.Listening(new AllowBypassShape()),
    };

    /// <inheritdoc/>
    /// <remarks>
    /// The table goes first: a table that is busy refuses, and no window has closed under a running driver. A window that
    /// does not close gives the table back.
    /// </remarks>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        var tbl = pe.Table0!;
        var rc = TakeTable(tbl);
        if (rc != Rc.Ok) return rc;

        rc = AllowBypass(pe, allow: false);
        if (rc != Rc.Ok && pe.Kernel.Mistake != Mistake.TableNotUndone) ReleaseTable(tbl);
        return rc;
    }

    /// <inheritdoc/>
    /// <remarks>The window opens last, when nothing is the user's any more.</remarks>
    public int DetachGroup(PnvIodaPe pe, int container)
    {
        ReleaseTable(pe.Table0!);
        return AllowBypass(pe, allow: true);
    }

    /// <summary>allow_bypass(): permission, which iommu=nobypass withholds whatever is asked.</summary>
    /// <returns>0, or -EIO and the window is as it was.</returns>
    public static int AllowBypass(PnvIodaPe group, bool allow) => BypassWindow.Set(group, allow);

    /// <summary>iommu_take_table(): the bitmap alone.</summary>
    /// <returns>0, or -EBUSY and nothing has changed.</returns>
    public static int TakeTable(IommuTable tbl) => TableMap.Take(tbl);

    /// <summary>iommu_release_table(): the entries and the bitmap.</summary>
    public static void ReleaseTable(IommuTable tbl) => TableMap.Release(tbl);
}
