using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>The 18th patch as it was posted: "[PATCH kernel v8 14/31] vfio: powerpc/spapr: powerpc/powernv/ioda2: Rework IOMMU ownership control", April 2015.</summary>
/// <remarks>
/// On IODA2 one callback, set_ownership(), takes and releases by a flag. It is void: whether the table was busy is not
/// said. The part of the mail that changes VFIO is lost; it is taken to be as merged, where a group with operations is
/// released by them alone and its TCEs stay.
/// </remarks>
internal static class SeedV8
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/seed-v8",
        Description = "the ownership patch as posted: one void callback with a flag",
        Source = "[PATCH kernel v8 14/31] on 0eaf4defc7c4; arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipWithoutLocks(), clearsOnDetach: true),
            Ioda2Ops = new SetOwnershipOps(new OwnershipWithoutLocks()),
        },
    };
}
