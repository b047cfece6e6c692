using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>b82c75bfbeb5 "powerpc/iommu: Fix IOMMU ownership control functions", 19th of the series.</summary>
/// <remarks>
/// A busy table keeps bit 0, and the bitmap changes under the locks of the pools. The group operation of IODA2 still drops
/// the return code.
/// </remarks>
internal static class AfterB82c75bf
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/b82c75bf",
        Description = "a busy table keeps bit 0; the return code is still dropped on IODA2",
        Source = "b82c75bfbeb5 (before v4.2); arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipUnderLocks(), clearsOnDetach: true),
            Ioda2Ops = new TakeReleaseOps(new OwnershipUnderLocks()),
        },
    };
}
