using Conformance.Model.Ownership;
using Conformance.Sut.Faults;

namespace Conformance.Sut.PowerNv;

/// <summary>
/// The way around a bypass window that a device cannot reach: TVE#0 goes straight to memory from 4 GiB on. Only for a PE
/// of one device; the reference has it only as a mistake.
/// </summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda_dma_64bit_bypass(), v4.14.</remarks>
internal static class SketchyBypass
{
    /// <summary>Where memory begins: 4 GiB, in pages.</summary>
    public static DmaAddress Start { get; } = DmaAddress.Low(1 << 20);

    /// <summary>Opens it. iommu=nobypass is not asked for.</summary>
    /// <returns>Whether the device can go that way.</returns>
    public static bool Enable(PnvIodaPe pe)
    {
        var boot = pe.Kernel.Boot;
        if (pe.Kernel.Mistake != Mistake.SketchyBypass || pe.TceBypassEnabled || boot.DevicesPerGroup > 1 || pe.Taken.IsTaken) return false;
        pe.Phb.IdentityFrom = Start.Page;
        return true;
    }
}
