using System.Numerics;
using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>The windows of a container: made, programmed into each of its groups, and freed.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_create_table(), tce_iommu_create_window(),
/// tce_iommu_create_default_window(), tce_iommu_remove_window(), tce_iommu_free_table(), v6.12.
/// </remarks>
internal static class TceWindows
{
    private const int LevelsMax = 2;

    // get_table_size() on pSeries says ~0 for a table of several levels, which is so many pages of 4 KiB bytes too many
    // for most limits; here it is more than any limit that a world can have.
    private const int PagesOfSeveralLevels = 64;

    /// <summary>How many pages the memory of a table is charged for: the entries and the view of user addresses, for each level.</summary>
    public static int TablePages(int levels) => 2 * levels;

    /// <summary>tce_iommu_find_table(): the window that holds a bus page, or null.</summary>
    public static IommuTable? Find(TceContainer tce, DmaAddress address) =>
        tce.Tables[address.Window] is { } tbl && tbl.Covers(address.Page) ? tbl : null;

    /// <summary>tce_iommu_create_table(): charges for a table and makes it, in a slot that is free.</summary>
    /// <returns>0 or -ENOMEM.</returns>
    public static int CreateTable(TceContainer tce, MmStruct mm, int num, int size, int levels)
    {
        var pages = TablePages(levels);
        var rc = LockedVm.Charge(mm, pages);
        if (rc != Rc.Ok) return rc;
        if (tce.Kernel.Faults.Strikes(FaultSite.Alloc))
        {
            LockedVm.Uncharge(mm, pages);
            return Rc.Enomem;
        }

        var tbl = Windows.CreateTable(tce.Kernel, num, offset: 0, size);
        tbl.Payer = mm;
        tbl.ChargedPages = pages;
        tbl.HasView = tce.V2;
        if (tbl.HasView) tce.Kernel.ViewCount++;
        tce.Tables[num] = tbl;
        return Rc.Ok;
    }

    /// <summary>Links a window to a group and points the group's TVE at it.</summary>
    /// <returns>0, -ENOMEM or -EIO.</returns>
    public static int Set(PnvIodaPe pe, IommuTable tbl)
    {
        if (pe.Kernel.Faults.Strikes(FaultSite.Link)) return Rc.Enomem;
        return Rc.OfOpal(Windows.Set(pe, tbl, FaultSite.Window));
    }

    /// <summary>Switches the group's TVE off. Nobody can be told of a refusal, so it is asked once more.</summary>
    public static void Unset(PnvIodaPe pe, IommuTable tbl, FaultSite? site)
    {
        if (Windows.Unset(pe, tbl.Num, site) != Opal.Success) _ = Windows.Unset(pe, tbl.Num, site: null);
    }

    /// <summary>tce_iommu_free_table(): clears a window that no group reaches, frees it, and gives the charge back.</summary>
    public static void Free(TceContainer tce, IommuTable tbl)
    {
        TceMaps.ClearAll(tce, tbl);
        Windows.FreeTable(tce.Kernel, tbl);
        if (tbl.Payer is { } payer && tce.Kernel.Mistake != Mistake.WindowChargeKept) LockedVm.Uncharge(payer, tbl.ChargedPages);
        tce.Tables[tbl.Num] = null;
    }

    /// <summary>tce_iommu_create_default_window(), by the first call that needs it.</summary>
    /// <returns>0, also when none is pending; -ENOMEM; -EPERM where windows cannot be shared and there are two groups. Then it stays pending.</returns>
    public static int MakePending(TceContainer tce, MmStruct mm)
    {
        if (!tce.DefWindowPending) return Rc.Ok;
        if (!LockedVm.Allows(mm, TablePages(levels: 1))) return Rc.Enomem;
        if (!CanProgram(tce)) return Rc.Eperm;

        var rc = CreateEverywhere(tce, mm, num: 0, tce.Kernel.Boot.EntryCount, levels: 1);
        if (rc == Rc.Ok) tce.DefWindowPending = false;
        return rc;
    }

    /// <summary>VFIO_IOMMU_SPAPR_TCE_CREATE.</summary>
    /// <returns>Where the window begins; -EPERM for a lent table; -ENOSPC; -EINVAL; -ENOMEM; -EPERM where windows cannot be shared; -EIO; -EFAULT.</returns>
    public static Answer Create(TceContainer tce, MmStruct mm, int size, int levels)
    {
        TceIoctl.Bind(tce, mm);
        var rc = MayCreate(tce, mm, size, levels);
        if (rc != Rc.Ok) return Answer.Returned(rc);

        var num = FreeSlot(tce);
        rc = CreateEverywhere(tce, mm, num, size, levels);
        if (rc == Rc.Ok && tce.Kernel.Faults.Strikes(FaultSite.CopyOut))
        {
            Drop(tce, tce.Tables[num]!, site: null);
            rc = Rc.Efault;
        }

        return rc == Rc.Ok ? Answer.Window(new DmaAddress(num, 0)) : Answer.Returned(rc);
    }

    /// <summary>VFIO_IOMMU_SPAPR_TCE_REMOVE.</summary>
    /// <returns>0, also for a default window that is still to be made; -EINVAL where no window begins; -EPERM for a lent table.</returns>
    public static int Remove(TceContainer tce, MmStruct mm, DmaAddress start)
    {
        TceIoctl.Bind(tce, mm);
        if (tce.DefWindowPending && start == DmaAddress.Low(0))
        {
            tce.DefWindowPending = false;
            return Rc.Ok;
        }

        if (Find(tce, start) is not { } tbl || start.Page != tbl.ItOffset) return Rc.Einval;
        if (!tce.Kernel.Boot.Profile.HasWindows) return Rc.Eperm;
        Drop(tce, tbl, FaultSite.UnsetWindow);
        return Rc.Ok;
    }

    private static int MayCreate(TceContainer tce, MmStruct mm, int size, int levels)
    {
        var profile = tce.Kernel.Boot.Profile;
        if (!profile.HasWindows) return Rc.Eperm;
        var rc = MakePending(tce, mm);
        if (rc != Rc.Ok) return rc;
        if (FreeSlot(tce) < 0) return Rc.Enospc;

        if (levels > 1 && !profile.SharesWindows) return LockedVm.Allows(mm, PagesOfSeveralLevels) ? Rc.Einval : Rc.Enomem;
        if (!BitOperations.IsPow2(size) || size > tce.Kernel.Boot.EntryCount || levels is < 1 or > LevelsMax) return Rc.Einval;
        if (!LockedVm.Allows(mm, TablePages(levels))) return Rc.Enomem;

        // set_window() comes after create_table().
        return CanProgram(tce) ? Rc.Ok : Rc.Eperm;
    }

    private static int FreeSlot(TceContainer tce) => Array.IndexOf(tce.Tables, null);

    // A group of a partition accepts its own tables alone.
    private static bool CanProgram(TceContainer tce) => tce.Kernel.Boot.Profile.SharesWindows || tce.GroupList.Count <= 1;

    private static int CreateEverywhere(TceContainer tce, MmStruct mm, int num, int size, int levels)
    {
        var rc = CreateTable(tce, mm, num, size, levels);
        if (rc != Rc.Ok) return rc;

        var tbl = tce.Tables[num]!;
        for (var i = 0; i < tce.GroupList.Count && rc == Rc.Ok; i++) rc = Set(tce.GroupList[i].Pe, tbl);
        if (rc != Rc.Ok) Drop(tce, tbl, site: null);
        return rc;
    }

    // What is cleared first is invalidated in every group that still reaches it.
    private static void Drop(TceContainer tce, IommuTable tbl, FaultSite? site)
    {
        if (tce.Kernel.Mistake != Mistake.ClearedAfterUnset) TceMaps.ClearAll(tce, tbl);
        foreach (var group in tce.GroupList)
        {
            if (group.Pe.Table(tbl.Num) == tbl) Unset(group.Pe, tbl, site);
        }

        Free(tce, tbl);
    }
}
