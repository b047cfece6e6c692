using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>05c6cfb9dce0 "powerpc/iommu/powernv: Release replaced TCE", 23rd of the series.</summary>
/// <remarks>
/// Entries are exchanged, so that a page replaced by a map is released. Take asks for that operation (-EINVAL), which all
/// four platforms have. Ownership is as before.
/// </remarks>
internal static class After05c6cfb9
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/05c6cfb9",
        Description = "a map releases the page it replaces; ownership as before",
        Source = "05c6cfb9dce0 (before v4.2); arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipUnderLocks(), clearsOnDetach: true),
            Ioda2Ops = new TakeReleaseOps(new OwnershipUnderLocks()),
        },
    };
}
