using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.Pseries;

namespace Conformance.Sut.PowerNv;

/// <summary>dma_set_mask() of a PCI device, which chooses a device's DMA operations until the next call.</summary>
/// <remarks>
/// Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda_dma_set_mask(), v4.1 and v4.2. P5IOC2 has no such
/// hook, and ends up with the same operations. arch/powerpc/kernel/dma-iommu.c, dma_iommu_dma_supported(), v5.1, for the
/// refusal.
/// </remarks>
internal static class DmaMasks
{
    /// <summary>Direct operations where the mask reaches over bit 59 and the bypass is believed open; else table 0 of the group as it is now.</summary>
    /// <returns>0; -EIO where there is neither, in kernels that ask, and then nothing has changed.</returns>
    public static int SetMask(PnvIodaPe pe, KernelDevice dev, DmaMask mask)
    {
        if (pe.Kernel.Mistake == Mistake.ReleaseDropsBase && dev.Mask == mask) return Rc.Ok;

        var isSketchy = mask == DmaMask.Bits64 && SketchyBypass.Enable(pe);
        var direct = isSketchy || (mask == DmaMask.Bits64 && (pe.TceBypassEnabled || EnableDdw.Enable(pe)));
        var tbl = direct ? null : pe.TableForKernel;
        if (!direct && tbl is null && pe.Kernel.Boot.Profile.MaskNeedsTable) return Rc.Eio;

        dev.Mask = mask;
        dev.Offset = isSketchy ? SketchyBypass.Start : DmaAddress.Bit59(0);
        dev.Ops = direct ? DmaOps.Direct : DmaOps.Iommu;
        dev.Base = tbl;
        return Rc.Ok;
    }
}
