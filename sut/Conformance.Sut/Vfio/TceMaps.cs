using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>VFIO_IOMMU_MAP_DMA and VFIO_IOMMU_UNMAP_DMA of a container.</summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_build(), tce_iommu_build_v2(), tce_iommu_clear(), v6.12; v4.1 for entries that are not replaced.</remarks>
internal static class TceMaps
{
    /// <summary>tce_iommu_build() and tce_iommu_build_v2().</summary>
    /// <returns>
    /// 0; -EPERM unless enabled; what making a pending window says; -ENXIO for a page in no window, -EINVAL up to v4.1;
    /// -EINVAL for a range that leaves it; -EFAULT on
    /// v1 and -EINVAL on v2 for a page that cannot be mapped; -EBUSY for an entry in use that is not replaced. Then what
    /// was mapped until there is cleared, also where something else was before.
    /// </returns>
    public static int Map(TceContainer tce, MmStruct mm, MapDma map)
    {
        if (!tce.Enabled && !tce.Kernel.Wiring.MapsUngated && tce.Kernel.Mistake != Mistake.MapNotGated) return Rc.Eperm;
        var rc = FindRange(tce, mm, map.Address, map.PageCount, out var tbl);
        if (rc != Rc.Ok) return rc;

        var access = UserAccess.Granted(tce.Kernel, map.Access);
        for (var i = 0; i < map.PageCount; i++)
        {
            rc = MapPage(tce, mm, tbl!, map.Address.Page + i, map.Page + i, access);
            if (rc == Rc.Ok) continue;
            Clear(tce, tbl!, map.Address.Page, tce.Kernel.Mistake == Mistake.ClearsOneTooMany ? i + 1 : i);
            return rc;
        }

        return Rc.Ok;
    }

    /// <summary>tce_iommu_clear() as a user asks for it. What is not mapped stays so.</summary>
    /// <returns>0; -EPERM unless enabled; what making a pending window says; -ENXIO and -EINVAL for a range as <see cref="Map"/> says.</returns>
    public static int Unmap(TceContainer tce, MmStruct mm, DmaAddress address, int npages)
    {
        if (!tce.Enabled && !tce.Kernel.Wiring.MapsUngated && tce.Kernel.Mistake != Mistake.UnmapNotGated) return Rc.Eperm;
        var rc = FindRange(tce, mm, address, npages, out var tbl);
        if (rc == Rc.Ok) Clear(tce, tbl!, address.Page, npages);
        return rc;
    }

    /// <summary>tce_iommu_clear() over a whole window.</summary>
    public static void ClearAll(TceContainer tce, IommuTable tbl)
    {
        // The hypervisor refuses to touch the entries of a window that is gone (H_PARAMETER).
        if (tce.Kernel.Mistake == Mistake.ClearedAfterUnset && tbl.GroupList is null) return;
        Clear(tce, tbl, tbl.ItOffset, tbl.ItSize);
        for (var link = tbl.GroupList; link is not null; link = link.Next) link.Pe.LogUserTcesGone();
    }

    private static int FindRange(TceContainer tce, MmStruct mm, DmaAddress address, int npages, out IommuTable? tbl)
    {
        tbl = null;
        var rc = TceWindows.MakePending(tce, mm);
        if (rc != Rc.Ok) return rc;

        tbl = TceWindows.Find(tce, address);

        // With one table nothing is looked for: iommu_tce_put_param_check() and iommu_tce_clear_param_check() refuse the range.
        if (tbl is null) return -(int)tce.Kernel.Boot.Profile.OutsideRefusal;
        return tbl.Covers(address.Page + npages - 1) ? Rc.Ok : Rc.Einval;
    }

    private static int MapPage(TceContainer tce, MmStruct mm, IommuTable tbl, int entry, int page, Access access)
    {
        MemRegion? region = null;
        if (tce.V2)
        {
            region = MmIommu.Lookup(mm, page);
            if (region is null) return Rc.Einval;
        }
        else if (!tce.Kernel.Pages.AreUsers(page, 1))
        {
            return Rc.Efault;
        }

        if (!tce.Kernel.Boot.Profile.MapReplaces && tbl.ItBase.Read(entry) != 0) return Rc.Ebusy;
        if (region is null) tce.Kernel.Pages.Get(page);
        else region.Mapped++;
        Exchange(tce, tbl, entry, Tce.To(page, access), region);
        return Rc.Ok;
    }

    private static void Clear(TceContainer tce, IommuTable tbl, int entry, int npages)
    {
        for (var i = 0; i < npages; i++)
        {
            if (tbl.ItBase.Read(entry + i) != 0) Exchange(tce, tbl, entry + i, tce: 0, region: null);
        }
    }

    // Writes an entry, and lets go of what it pointed at before.
    private static void Exchange(TceContainer container, IommuTable tbl, int entry, ulong tce, MemRegion? region)
    {
        var old = tbl.ItBase.Read(entry);
        var isLost = container.Kernel.Mistake == Mistake.OldTceThrownAway;
        if (tce == 0) tbl.Clear(entry);
        else tbl.Set(entry, tce, user: true);

        if (container.V2)
        {
            ref var points = ref tbl.Userspace(entry);
            if (points is not null && !isLost) MmIommu.Unmap(points);
            points = region;
        }
        else if (old != 0 && !isLost && (tce == 0 || container.Kernel.Mistake != Mistake.ReplacedPageKept))
        {
            container.Kernel.Pages.Put(Tce.PageOf(old));
        }
    }
}
