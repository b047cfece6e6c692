using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>v4.1: the base of the series.</summary>
/// <remarks>
/// iommu_take_ownership() does it all: bitmap, TCEs, bypass window, through a callback of the table that is not installed
/// with iommu=nobypass. Its return code reaches the user. A busy table loses bit 0.
/// </remarks>
internal static class V41
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/v4.1",
        Description = "one function takes bitmap, TCEs and bypass window",
        Source = "v4.1; arch/powerpc/kernel/iommu.c; arch/powerpc/platforms/powernv/pci-ioda.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipWithTces(), clearsOnDetach: false),
            TableSetsBypass = true,
            MapsUngated = true,
        },
    };
}
