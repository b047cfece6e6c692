using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Reference;

/// <summary>
/// Taking and releasing a group as it is meant: every step can fail, is heard when it does, and is undone. The bypass
/// window closes before anything is the user's, and opens when nothing is any more.
/// </summary>
/// <remarks>
/// Source: the specification, Take and Release of machine M; no kernel. A take can be undone until it is kept, so that a
/// container that cannot have one of its groups gives all of them back as they were.
/// </remarks>
internal sealed class GroupOwnership : IGroupHandover
{
    /// <summary>Whether the kernel has something mapped that a take must not tear down.</summary>
    public bool IsBusy(PnvIodaPe pe)
    {
        if (pe.Kernel.Boot.Profile.TakeDiscards) return false;

        var tbl = pe.Table0!;
        tbl.PoolLock.Acquire();
        var mistake = pe.Kernel.Mistake;
        if (mistake == Mistake.Bit0Lost) tbl.ItMap &= ~tbl.Reserved;
        var isBusy = (tbl.ItMap & ~(mistake == Mistake.Bit0Busy ? 0 : tbl.Reserved)) != 0;
        if (!isBusy || mistake != Mistake.LockKeptWhenBusy) tbl.PoolLock.Release();
        return isBusy && mistake != Mistake.BusyIgnored;
    }

    /// <summary>Takes a group from the kernel. Where each device is asked for, the second time changes nothing.</summary>
    /// <returns>0; -EBUSY while the kernel has something mapped; -EIO where the firmware refuses. After an error nothing has changed.</returns>
    public int Take(PnvIodaPe pe)
    {
        if (pe.Kernel.Mistake == Mistake.NoIommuOps) return Rc.Einval;
        if (IsBusy(pe))
        {
            if (pe.Kernel.Mistake == Mistake.BypassClosedWhenBusy) _ = CloseBypass(pe);
            return Rc.Ebusy;
        }

        var rc = Rc.Ok;
        for (var i = 0; i < Askings(pe) && rc == Rc.Ok; i++) rc = TakeOnce(pe);
        return rc;
    }

    /// <summary>Keeps what was taken: the kernel's table, where it was put aside, is thrown away with all that it maps.</summary>
    public void Keep(PnvIodaPe pe)
    {
        if (pe.Taken.Aside is { } tbl) Windows.FreeTable(pe.Kernel, tbl);
        pe.Taken.Aside = null;
    }

    /// <summary>Gives back what was taken and not kept yet, as it was.</summary>
    public void Undo(PnvIodaPe pe)
    {
        var taken = pe.Taken;
        if (!taken.IsTaken) return;

        taken.IsTaken = false;
        if (!pe.Kernel.Boot.Profile.TakeDiscards)
        {
            OpenAllocator(pe.Table0!);
        }
        else if (taken.Aside is { } tbl)
        {
            taken.Aside = null;
            _ = Windows.Set(pe, tbl, site: null);
            SetBases(pe, tbl);
        }

        if (taken.BypassWasOpen) _ = pe.SetBypass(true, site: null);
    }

    /// <summary>Gives a group back to the kernel, with the defaults that it has after boot.</summary>
    /// <returns>0; -ENOMEM where there is no default table to be had, and then the group has none; -EIO where the bypass window stays closed. The group is the kernel's all the same.</returns>
    public int Release(PnvIodaPe pe)
    {
        var rc = Rc.Ok;
        for (var i = 0; i < Askings(pe); i++) rc = ReleaseOnce(pe, rc);
        return rc;
    }

    /// <summary>Whatever the user has mapped in a table that was lent goes before the kernel has it back.</summary>
    public void BeforeReturn(TceContainer tce, IommuTable lent) => TceMaps.ClearAll(tce, lent);

    /// <summary>Points TVE#0 at a table anew. The host bridges before IODA2 have one window, which stays as it is.</summary>
    /// <returns>0 or -EIO.</returns>
    public int Lend(PnvIodaPe pe, IommuTable tbl) =>
        pe.HasBypass ? Rc.OfOpal(Windows.Set(pe, tbl, FaultSite.Window)) : Rc.Ok;

    private static int Askings(PnvIodaPe pe) =>
        pe.Kernel.Boot.Profile.TakenPerDevice ? pe.Kernel.Boot.DevicesPerGroup : 1;

    private static int TakeOnce(PnvIodaPe pe)
    {
        var taken = pe.Taken;
        if (taken.IsTaken) return Rc.Ok;

        taken.BypassWasOpen = pe.TceBypassEnabled;
        if (!CloseBypass(pe)) return Rc.Eio;
        taken.IsTaken = true;
        if (pe.Kernel.Boot.Profile.TakeDiscards) PutAside(pe);
        else if (pe.Kernel.Mistake != Mistake.BusyIgnored || !pe.Table0!.IsInUse) CloseAllocator(pe.Table0!);
        return Rc.Ok;
    }

    // Whatever the kernel has mapped goes with its table.
    private static void PutAside(PnvIodaPe pe)
    {
        pe.Taken.Aside = pe.Table0;
        if (pe.Table0 is not null) _ = Windows.Unset(pe, num: 0, site: null);
        SetBases(pe, null);
    }

    // Nothing is mapped, but what was must not be in a cache either.
    private static void CloseAllocator(IommuTable tbl)
    {
        tbl.ClearAll();
        tbl.PoolLock.Acquire();
        tbl.CloseAllocator();
        tbl.PoolLock.Release();
    }

    private static void OpenAllocator(IommuTable tbl)
    {
        tbl.PoolLock.Acquire();
        tbl.OpenAllocator();
        tbl.PoolLock.Release();
    }

    // A group that has its table again was released for another of its devices, and what came of that stands.
    private static int ReleaseOnce(PnvIodaPe pe, int before)
    {
        var isReleased = !pe.Taken.IsTaken && pe.Table0 is not null;
        if (isReleased && pe.Kernel.Mistake != Mistake.ReleasedTwice) return before;

        pe.Taken.IsTaken = false;
        var rc = pe.Kernel.Boot.Profile.TakeDiscards ? MakeDefaultTable(pe) : TakeTableBack(pe);
        return rc == Rc.Ok ? OpenBypass(pe) : rc;
    }

    private static int MakeDefaultTable(PnvIodaPe pe)
    {
        if (pe.Kernel.Faults.Strikes(FaultSite.Bitmap))
        {
            if (pe.Kernel.Mistake == Mistake.NoTablePanics) pe.Kernel.Oops = "panic: iommu_init_table() cannot allocate the bitmap of the default table";
            return Rc.Enomem;
        }

        var tbl = Windows.CreateTable(pe).Init();
        _ = Windows.Set(pe, tbl, site: null);
        pe.Log(HardwareStepKind.AllocatorOpened);
        SetBases(pe, tbl);
        return Rc.Ok;
    }

    // The table was only lent, so the bases still point at it. The two mistakes are those of kernels that replace it.
    private static int TakeTableBack(PnvIodaPe pe)
    {
        var mistake = pe.Kernel.Mistake;
        var tbl = pe.Table0!;
        if (mistake == Mistake.AllocatorOpenedFirst) OpenAllocator(tbl);
        if (mistake != Mistake.TcesLeft) tbl.ClearAll();
        OpenAllocator(tbl);
        if (mistake == Mistake.Bit0NotReserved) tbl.ItMap = 0;
        if (mistake == Mistake.WrongRangeReserved) tbl.ItMap |= tbl.AllOnes & ~(tbl.AllOnes >> 1);
        if (mistake == Mistake.ReleaseDropsBase) SetBases(pe, null);
        if (mistake != Mistake.TableFreedUnderDevices) return Rc.Ok;

        Windows.FreeTable(pe.Kernel, tbl);
        return Windows.Set(pe, Windows.CreateTable(pe).Init(), site: null);
    }

    private static void SetBases(PnvIodaPe pe, IommuTable? tbl)
    {
        if (pe.Kernel.Mistake == Mistake.BaseKeptOnTake && pe.Kernel.Boot.DevicesPerGroup == 1) return;
        foreach (var dev in pe.Kernel.Devices)
        {
            if (dev.Path == pe.Phb) dev.Base = tbl;
        }
    }

    // A direct window of a partition is closed by removing it, if there is one.
    private static bool CloseBypass(PnvIodaPe pe)
    {
        if (!pe.HasBypass || (pe.Kernel.Boot.Profile.BypassOnDemand && !pe.TceBypassEnabled)) return true;
        if (pe.Kernel.Mistake != Mistake.BypassClosedInFlagAlone) return pe.SetBypass(false) == Rc.Ok;
        pe.TceBypassEnabled = false;
        return true;
    }

    private static int OpenBypass(PnvIodaPe pe)
    {
        var mistake = pe.Kernel.Mistake;
        if (mistake == Mistake.BypassOnIoda1 && !pe.HasBypass) pe.Phb.ProgramTve1(open: true);
        if (!pe.HasBypass || pe.Kernel.Boot.Profile.BypassOnDemand) return Rc.Ok;
        if (pe.Kernel.Boot.NoBypass && mistake != Mistake.NoBypassIgnored) return Rc.Ok;
        if (pe.SetBypass(true) == Rc.Ok) return Rc.Ok;
        if (mistake != Mistake.RefusalHidden) return Rc.Eio;
        pe.TceBypassEnabled = true;
        return Rc.Ok;
    }
}
