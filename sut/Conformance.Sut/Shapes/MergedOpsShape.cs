using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape F: one structure for table operations and group operations. All are called with a table; those of the group find
/// it through the table, and some tables have none.
/// <code>
/// struct iommu_table_ops {
///     int (*set)(struct iommu_table *tbl, ...);
///     void (*clear)(struct iommu_table *tbl, ...);
///     int (*take_ownership)(struct iommu_table *tbl);
///     int (*release_ownership)(struct iommu_table *tbl);
/// };
/// </code>
/// </summary>
/// <remarks>The first two are <see cref="IommuTable.Set"/> and <see cref="IommuTable.Clear"/>, as in every shape.</remarks>
internal sealed class MergedOpsShape : IGroupDriver
{
    private const int TableCountMax = 2; // IOMMU_TABLE_GROUP_MAX_TABLES.

    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/merged-ops",
        Description = "F: table and group operations in one structure, called with a table",
        Source = "review of \"[PATCH kernel v8 14/31]\", April 2015: are two structures needed?",
        Wiring = Shape.Listening(new MergedOpsShape()),
    };

    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container) => TakeOwnership(pe.Table0!);

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container) => ReleaseOwnership(pe.Table0!);

    /// <inheritdoc/>
    public int AttachTable(IommuTable tbl) => TakeOwnership(tbl);

    /// <summary>take_ownership(): all tables of the group that this one belongs to, or none; then the bypass window, once.</summary>
    /// <returns>0; -ENODEV for a table in no group; -EBUSY or -EIO; after an error nothing has changed.</returns>
    public static int TakeOwnership(IommuTable tbl)
    {
        if (tbl.TableGroup is not { } group) return Rc.Enodev;
        var rc = TakeTables(group);
        if (rc != Rc.Ok && group.Kernel.Mistake != Mistake.BypassClosedWhenBusy) return rc;

        var bypassRc = BypassWindow.Set(group, enable: false);
        if (rc != Rc.Ok || bypassRc == Rc.Ok) return rc;
        UndoTables(group, TableCountMax);
        return bypassRc;
    }

    /// <summary>release_ownership(): all tables of the group that this one belongs to; then the bypass window, once.</summary>
    /// <returns>0; -ENODEV for a table in no group; -EIO where the window stays closed, and the group is the kernel's all the same.</returns>
    public static int ReleaseOwnership(IommuTable tbl)
    {
        if (tbl.TableGroup is not { } group) return Rc.Enodev;
        for (var num = 0; num < TableCountMax; num++)
        {
            if (TableOf(group, num) is { } released) TableMap.Release(released);
        }

        return BypassWindow.Set(group, enable: true);
    }

    private static int TakeTables(PnvIodaPe group)
    {
        for (var num = 0; num < TableCountMax; num++)
        {
            var rc = TableOf(group, num) is { } tbl ? TableMap.Take(tbl) : Rc.Ok;
            if (rc == Rc.Ok) continue;

            UndoTables(group, num);
            return rc;
        }

        return Rc.Ok;
    }

    private static void UndoTables(PnvIodaPe group, int count)
    {
        for (var num = 0; num < count; num++)
        {
            if (TableOf(group, num) is { } tbl) TableMap.Undo(tbl);
        }
    }

    private static IommuTable? TableOf(PnvIodaPe group, int num) => num == 0 ? group.Table0 : group.Table1;
}
