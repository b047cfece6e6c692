using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>DMA windows of a PE: window 0 below bit 59, and window 1, which containers that ask for it get in place of the bypass.</summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, 46d3e1e16294 and v4.2.</remarks>
internal static class Windows
{
    /// <summary>pnv_pci_ioda2_create_table() for the default window of a group: a table without a bitmap, since only the kernel allocates by bitmap.</summary>
    public static IommuTable CreateTable(PnvIodaPe pe)
    {
        var tbl = CreateTable(pe.Kernel, num: 0, pe.Kernel.Boot.Offset, pe.Kernel.Boot.EntryCount);
        tbl.TableGroup = pe;
        return tbl;
    }

    /// <summary>pnv_pci_ioda2_create_table() for a window that several groups may share.</summary>
    public static IommuTable CreateTable(Kernel kernel, int num, int offset, int size)
    {
        kernel.TableCount++;
        return new IommuTable(num, offset, size, kernel.Locks);
    }

    /// <summary>pnv_pci_ioda2_set_window(): points the table's TVE at it and links it to the group.</summary>
    /// <returns>0, or what the firmware said, unchanged.</returns>
    public static int Set(PnvIodaPe pe, IommuTable tbl, FaultSite? site)
    {
        var rc = pe.Kernel.Opal.PciMapPeDmaWindow(pe.Phb, tbl.Num, tbl.ItBase, site);
        if (rc != Opal.Success) return rc;

        tbl.Link(pe);
        pe.SetTable(tbl.Num, tbl);
        pe.Phb.InvalidateAll();
        return Rc.Ok;
    }

    /// <summary>pnv_pci_ioda2_unset_window(): switches a TVE off and takes its table out of the group.</summary>
    /// <returns>0, or what the firmware said. Void in effect: software has let go of the window either way.</returns>
    public static int Unset(PnvIodaPe pe, int num, FaultSite? site)
    {
        var rc = pe.Kernel.Opal.PciMapPeDmaWindow(pe.Phb, num, table: null, site);
        if (rc == Opal.Success) pe.Phb.InvalidateAll();
        pe.Table(num)?.Unlink(pe);
        pe.SetTable(num, null);
        if (rc == Opal.Success) pe.LogUserTcesGone();
        return rc;
    }

    /// <summary>iommu_free_table(), with the view of user addresses beside it.</summary>
    public static void FreeTable(Kernel kernel, IommuTable tbl)
    {
        tbl.Freed = true;
        kernel.TableCount--;
        if (tbl.HasView && kernel.Mistake != Mistake.ViewKept) kernel.ViewCount--;
        if (tbl.HasItMap) tbl.TableGroup?.Log(HardwareStepKind.AllocatorClosed);
    }

    /// <summary>pnv_pci_ioda2_setup_default_config(): a new default table behind window 0, and the bypass window unless booted with iommu=nobypass.</summary>
    public static void SetupDefaultConfig(PnvIodaPe pe)
    {
        _ = Set(pe, CreateTable(pe).Init(), site: null);
        pe.Log(HardwareStepKind.AllocatorOpened);
        if (!pe.Kernel.Boot.NoBypass) pe.SetBypass(true);
    }
}
