using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>DMA windows of an IODA2 PE. Only window 0 here: a second one belongs to containers that ask for it.</summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, 46d3e1e16294 and v4.2.</remarks>
internal static class Windows
{
    /// <summary>pnv_pci_ioda2_create_table(): a table without a bitmap, since only the kernel allocates by bitmap.</summary>
    public static IommuTable CreateTable(PnvIodaPe pe) =>
        new(pe.Kernel.Boot.Offset, pe.Kernel.Boot.EntryCount, pe.Kernel.Locks) { Pe = pe.Phb, TableGroup = pe };

    /// <summary>pnv_pci_ioda2_set_window(): points TVE#0 at a table and links it to the group.</summary>
    /// <returns>0, or what the firmware said, unchanged.</returns>
    public static int Set(PnvIodaPe pe, IommuTable tbl)
    {
        var rc = pe.Kernel.Opal.PciMapPeDmaWindow(pe.Phb, tbl.ItBase);
        if (rc != Opal.Success) return rc;

        pe.Table0 = tbl;
        pe.Phb.Cache.InvalidateAll();
        return Rc.Ok;
    }

    /// <summary>pnv_pci_ioda2_unset_window(): switches TVE#0 off and takes its table out of the group.</summary>
    public static void Unset(PnvIodaPe pe)
    {
        var rc = pe.Kernel.Opal.PciMapPeDmaWindow(pe.Phb, table: null);
        if (rc == Opal.Success) pe.Phb.Cache.InvalidateAll();
        pe.Table0 = null;
    }

    /// <summary>iommu_free_table().</summary>
    public static void FreeTable(IommuTable tbl) => tbl.Freed = true;

    /// <summary>pnv_pci_ioda2_setup_default_config(): a new default table behind window 0, and the bypass window unless booted with iommu=nobypass.</summary>
    public static void SetupDefaultConfig(PnvIodaPe pe)
    {
        _ = Set(pe, CreateTable(pe).Init());
        if (!pe.Kernel.Boot.NoBypass) pe.SetBypass(true);
    }
}
