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
    /// <remarks>The window closes first, before anything can be the user's; a table that refuses gives back what it was.</remarks>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        var wasAllowed = pe.TceBypassEnabled;
        var rc = AllowBypass(pe, allow: false);
        if (rc != Rc.Ok) return rc;

        rc = TakeTable(pe.Table0!);
        if (rc != Rc.Ok && wasAllowed && pe.Kernel.Mistake != Mistake.BypassNotUndone) _ = AllowBypass(pe, allow: true);
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
