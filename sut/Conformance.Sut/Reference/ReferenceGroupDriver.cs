using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Reference;

/// <summary>
/// Ownership as it is meant: every step can fail, is heard when it does, and is undone. The bypass window closes before
/// anything is the user's, and opens when nothing is any more.
/// </summary>
/// <remarks>Source: the specification, Take and Release of machine M; no kernel. The group keeps its one table, as kernels up to 4.1 do.</remarks>
internal sealed class ReferenceGroupDriver : IGroupDriver
{
    /// <inheritdoc/>
    /// <returns>0; -EBUSY while the kernel has something mapped; -EIO where the firmware refuses. An error leaves everything as it was.</returns>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        var tbl = pe.Table0!;
        tbl.PoolLock.Acquire();
        var rc = IsBusy(pe, tbl) ? Rc.Ebusy : TakeIdle(pe, tbl);
        if (rc != Rc.Ebusy || pe.Kernel.Mistake != Mistake.LockKeptWhenBusy) tbl.PoolLock.Release();
        return rc;
    }

    /// <inheritdoc/>
    /// <returns>0; -EIO where the firmware refuses to open the bypass window. The group is the kernel's all the same.</returns>
    public int DetachGroup(PnvIodaPe pe, int container)
    {
        var kernel = pe.Kernel;
        var tbl = pe.Table0!;
        if (kernel.Mistake != Mistake.TcesLeft) tbl.ClearAll();

        tbl.PoolLock.Acquire();
        tbl.ItMap = kernel.Mistake == Mistake.Bit0NotReserved ? 0 : tbl.Reserved;
        tbl.PoolLock.Release();

        RestoreBases(pe);
        return OpenBypass(pe);
    }

    private static bool IsBusy(PnvIodaPe pe, IommuTable tbl)
    {
        if (pe.Kernel.Mistake == Mistake.Bit0Lost) tbl.ItMap &= ~tbl.Reserved;
        return (tbl.ItMap & ~tbl.Reserved) != 0;
    }

    private static int TakeIdle(PnvIodaPe pe, IommuTable tbl)
    {
        var wasOpen = pe.TceBypassEnabled;
        if (!CloseBypass(pe)) return Rc.Eio;

        tbl.ClearAll(); // Nothing is mapped, but what was must not be in a cache either.
        if (!ProgramWindow(pe, tbl))
        {
            if (wasOpen) _ = pe.SetBypass(true);
            return Rc.Eio;
        }

        tbl.ItMap = tbl.AllOnes;
        return Rc.Ok;
    }

    private static bool CloseBypass(PnvIodaPe pe)
    {
        if (!pe.HasBypass) return true;
        if (pe.Kernel.Mistake != Mistake.BypassClosedInFlagAlone) return pe.SetBypass(false) == Rc.Ok;
        pe.TceBypassEnabled = false;
        return true;
    }

    // The host bridges before IODA2 have one window, which stays as it is: ownership there is the bitmap alone.
    private static bool ProgramWindow(PnvIodaPe pe, IommuTable tbl) => !pe.HasBypass || Windows.Set(pe, tbl) == Rc.Ok;

    private static int OpenBypass(PnvIodaPe pe)
    {
        var mistake = pe.Kernel.Mistake;
        if (mistake == Mistake.BypassOnIoda1 && !pe.HasBypass) pe.Phb.ProgramTve1(open: true);
        if (!pe.HasBypass) return Rc.Ok;
        if (pe.Kernel.Boot.NoBypass && mistake != Mistake.NoBypassIgnored) return Rc.Ok;
        if (pe.SetBypass(true) == Rc.Ok) return Rc.Ok;
        if (mistake != Mistake.RefusalHidden) return Rc.Eio;
        pe.TceBypassEnabled = true;
        return Rc.Ok;
    }

    // The table was only lent, so the bases still point at it. The two mistakes are those of kernels that replace it.
    private static void RestoreBases(PnvIodaPe pe)
    {
        if (pe.Kernel.Mistake == Mistake.TableFreedUnderDevices)
        {
            Windows.FreeTable(pe.Table0!);
            _ = Windows.Set(pe, Windows.CreateTable(pe).Init());
        }

        if (pe.Kernel.Mistake != Mistake.ReleaseDropsBase) return;
        foreach (var dev in pe.Kernel.Devices)
        {
            if (dev.Path == pe.Phb) dev.Base = null;
        }
    }
}
