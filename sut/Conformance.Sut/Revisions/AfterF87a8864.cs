using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>f87a88642e2e "vfio: powerpc/spapr: powerpc/powernv/ioda2: Rework IOMMU ownership control", 18th of the series: the patch under review, as merged.</summary>
/// <remarks>
/// On IODA2 the group has operations, which are void: a busy table is taken all the same, the bypass window opens on
/// release also with iommu=nobypass, and VFIO no longer clears what the user mapped. The older platforms stay as they were.
/// </remarks>
internal static class AfterF87a8864
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/f87a8864",
        Description = "the ownership patch as merged: group operations take and release",
        Source = "f87a88642e2e (before v4.2); arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipWithoutLocks(), clearsOnDetach: true),
            Ioda2Ops = new TakeReleaseOps(new OwnershipWithoutLocks()),
        },
    };
}
