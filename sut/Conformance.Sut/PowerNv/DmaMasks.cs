using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>dma_set_mask() on PowerNV, which chooses a device's DMA operations until the next call.</summary>
/// <remarks>
/// Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda_dma_set_mask(), v4.1 and v4.2. P5IOC2 has no such
/// hook, and ends up with the same operations.
/// </remarks>
internal static class DmaMasks
{
    /// <summary>Direct operations where the mask reaches over bit 59 and the bypass is believed open; else table 0 of the group as it is now.</summary>
    public static int SetMask(PnvIodaPe pe, KernelDevice dev, DmaMask mask)
    {
        if (pe.Kernel.Mistake == Mistake.ReleaseDropsBase && dev.Mask == mask) return Rc.Ok;

        dev.Mask = mask;
        var direct = mask == DmaMask.Bits64 && pe.TceBypassEnabled;
        dev.Ops = direct ? DmaOps.Direct : DmaOps.Iommu;
        dev.Base = direct ? null : pe.Table0;
        return Rc.Ok;
    }
}
