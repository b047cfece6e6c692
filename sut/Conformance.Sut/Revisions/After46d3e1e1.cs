using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>46d3e1e16294 "vfio: powerpc/spapr: powerpc/powernv/ioda2: Use DMA windows API in ownership control", 31st of the series.</summary>
/// <remarks>
/// On IODA2 taking a group throws its table away, busy or not, and VFIO makes a window of its own; releasing it makes a new
/// default table and honours iommu=nobypass. The table base of the devices goes on pointing at the freed table.
/// </remarks>
internal static class After46d3e1e1
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/46d3e1e1",
        Description = "ownership through windows: the kernel's table is thrown away",
        Source = "46d3e1e16294 (before v4.2); arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTceWindows(new SpaprTce(new OwnershipUnderLocks(), clearsOnDetach: true)),
            Ioda2Ops = new WindowOps(),
        },
        FaultSites = InProcessImplementation.AllFaultSites,
    };
}
