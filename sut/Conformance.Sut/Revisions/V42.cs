using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>v4.2: the series complete.</summary>
/// <remarks>
/// Ownership is as 46d3e1e16294 left it. What came after (registered memory, windows on demand) belongs to containers.
/// </remarks>
internal static class V42
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/v4.2",
        Description = "the series complete; ownership as 46d3e1e1 left it",
        Source = "v4.2; arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTceWindows(new SpaprTce(new OwnershipUnderLocks(), clearsOnDetach: true)),
            Ioda2Ops = new WindowOps(),
        },
        FaultSites = InProcessImplementation.AllFaultSites,
    };
}
