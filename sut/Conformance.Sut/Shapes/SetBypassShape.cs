using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape A: the table has it all. Take and release work on a table, and the bypass window of the PE behind it is reached
/// through a callback of the table, where the platform has installed one.
/// <code>
/// struct iommu_table { ...; int (*set_bypass)(struct iommu_table *tbl, bool enable); };
/// int iommu_take_ownership(struct iommu_table *tbl);
/// int iommu_release_ownership(struct iommu_table *tbl);
/// </code>
/// </summary>
internal sealed class SetBypassShape : IGroupDriver
{
    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/set-bypass",
        Description = "A: take and release per table, with a callback set_bypass(tbl, enable) on the table",
        Source = "arch/powerpc/include/asm/iommu.h, struct iommu_table, v3.15 to v4.1; with return codes",
        Wiring = Shape.Listening(new SetBypassShape()) with { TableSetsBypass = true },
    };

    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container) => TakeOwnership(pe.Table0!);

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container) => ReleaseOwnership(pe.Table0!);

    /// <summary>iommu_take_ownership(): the bitmap, then the callback.</summary>
    /// <returns>0; -EBUSY or -EIO, and nothing has changed.</returns>
    public static int TakeOwnership(IommuTable tbl)
    {
        var rc = TableMap.Take(tbl);
        if (rc != Rc.Ok) return rc;

        rc = SetBypass(tbl, enable: false);
        if (rc != Rc.Ok) TableMap.Undo(tbl);
        return rc;
    }

    /// <summary>iommu_release_ownership(): the entries, the bitmap, then the callback.</summary>
    /// <returns>0; -EIO where the window stays closed. The table is the kernel's all the same.</returns>
    public static int ReleaseOwnership(IommuTable tbl)
    {
        TableMap.Release(tbl);
        return SetBypass(tbl, enable: true);
    }

    // A call on a table acts on the PE of that table. Without a PE there is no callback: VIO, and iommu=nobypass.
    private static int SetBypass(IommuTable tbl, bool enable) =>
        tbl.SetBypass is { } callback ? Rc.OfOpal(Behind(tbl, callback).SetBypass(enable)) : Rc.Ok;

    private static IBypassSwitch Behind(IommuTable tbl, IBypassSwitch callback)
    {
        var kernel = tbl.TableGroup!.Kernel;
        return kernel.Mistake == Mistake.WrongPe ? kernel.Groups[0].Pe : callback;
    }
}
