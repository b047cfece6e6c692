using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>tce_iommu_attach_group() and tce_iommu_detach_group(): a group and the windows of a container come together and part.</summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, v4.2 to v6.19. What can be refused is refused before the first step.</remarks>
internal static class TceAttach
{
    /// <summary>Whether a group could join now.</summary>
    /// <param name="tce">The container.</param>
    /// <param name="group">The group.</param>
    /// <param name="attached">How many groups joined before it.</param>
    /// <returns>
    /// 0; what the profile says to the type; -EBUSY for a second group where one table is lent, or on v1; -EPERM where
    /// windows cannot be shared and there is one; -EBUSY while the kernel has something mapped.
    /// </returns>
    public static int MayAttach(TceContainer tce, VfioGroup group, int attached)
    {
        var profile = tce.Kernel.Boot.Profile;
        var refusal = tce.V2 ? profile.V2Refusal : profile.V1Refusal;
        if (refusal != Errno.None) return -(int)refusal;
        if (attached > 0 && (!profile.HasWindows || (profile.OneGroupOnV1 && !tce.V2))) return Rc.Ebusy;
        if (profile.HasWindows && !profile.SharesWindows && tce.HasWindow) return Rc.Eperm;
        if (profile.ClaimedByCore) return Rc.Ok;
        var rc = tce.Kernel.Wiring.Handover!.IsBusy(group.Pe) ? Rc.Ebusy : Rc.Ok;
        if (tce.Kernel.Mistake == Mistake.ViewKeptWhenBusy && !profile.HasWindows) AllocateView(group.Pe, rc);
        return rc;
    }

    /// <summary>Whether the window that the first group brings about could be made now.</summary>
    /// <returns>0, or -ENOMEM.</returns>
    public static int MayMakeWindow(TceContainer tce, MmStruct mm)
    {
        var isEager = tce.Kernel.Boot.Profile.DefaultWindow == DefaultWindow.Eager;
        return isEager && !LockedVm.Allows(mm, TceWindows.TablePages(levels: 1)) ? Rc.Enomem : Rc.Ok;
    }

    /// <summary>tce_iommu_attach_group(): takes the group, unless the core did, and points its TVEs at the windows of the container.</summary>
    /// <param name="tce">The container.</param>
    /// <param name="group">A group that may join.</param>
    /// <param name="payer">Who pays for a first window; none where there are groups already.</param>
    /// <returns>0, -ENOMEM or -EIO. The caller undoes the take.</returns>
    public static int Attach(TceContainer tce, VfioGroup group, MmStruct? payer)
    {
        if (tce.Kernel.Faults.Strikes(FaultSite.Alloc)) return Rc.Enomem;
        var rc = group.Pe.Taken.IsTaken ? Rc.Ok : tce.Kernel.Wiring.Handover!.Take(group.Pe);
        if (rc == Rc.Ok) rc = tce.Kernel.Boot.Profile.HasWindows ? JoinWindows(tce, group, payer) : BorrowTable(tce, group);
        if (rc == Rc.Ok) tce.GroupList.Insert(0, group);
        return rc;
    }

    /// <summary>tce_iommu_detach_group(): the group reaches no window of the container any more. Other groups keep them, and what they map.</summary>
    /// <param name="tce">The container.</param>
    /// <param name="group">The group.</param>
    /// <param name="site">Where a failure can be injected, if anywhere.</param>
    public static void Detach(TceContainer tce, VfioGroup group, FaultSite? site)
    {
        tce.GroupList.Remove(group);
        if (tce.Kernel.Boot.Profile.HasWindows)
        {
            foreach (var tbl in tce.Tables)
            {
                if (tbl is null) continue;
                if (tce.Kernel.Mistake == Mistake.DetachClearsShared) TceMaps.ClearAll(tce, tbl);
                TceWindows.Unset(group.Pe, tbl, site);
            }

            return;
        }

        if (tce.Tables[0] is { } lent) tce.Kernel.Wiring.Handover!.BeforeReturn(tce, lent);
        tce.Tables[0] = null;
    }

    // tce_iommu_userspace_view_alloc() comes before the table is taken; one that is busy keeps the view.
    private static void AllocateView(PnvIodaPe pe, int rc)
    {
        if (pe.Table0!.HasView) pe.Kernel.Oops = "kernel BUG in tce_iommu_userspace_view_alloc(): the table has a view of user addresses";
        if (rc != Rc.Ebusy) return;
        pe.Table0.HasView = true;
        pe.Kernel.ViewCount++;
    }

    private static int BorrowTable(TceContainer tce, VfioGroup group)
    {
        var rc = tce.Kernel.Wiring.Handover!.Lend(group.Pe, group.Pe.Table0!);
        if (rc == Rc.Ok) tce.Tables[0] = group.Pe.Table0;
        return rc;
    }

    private static int JoinWindows(TceContainer tce, VfioGroup group, MmStruct? payer)
    {
        var rc = Rc.Ok;
        if (tce.GroupList.Count == 0) rc = BeginWindows(tce, payer!);
        for (var num = 0; num < TceContainer.TableCountMax && rc == Rc.Ok; num++)
        {
            if (tce.Tables[num] is { } tbl) rc = TceWindows.Set(group.Pe, tbl);
        }

        if (rc == Rc.Ok) return rc;
        foreach (var tbl in tce.Tables)
        {
            if (tbl is not null && group.Pe.Table(tbl.Num) == tbl) TceWindows.Unset(group.Pe, tbl, site: null);
        }

        return rc;
    }

    private static int BeginWindows(TceContainer tce, MmStruct payer)
    {
        if (tce.Kernel.Boot.Profile.DefaultWindow == DefaultWindow.Eager)
        {
            return TceWindows.CreateTable(tce, payer, num: 0, tce.Kernel.Boot.EntryCount, levels: 1);
        }

        tce.DefWindowPending = true;
        return Rc.Ok;
    }
}
