using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>9b14a1ff8657 "vfio: powerpc/spapr: Move page pinning from arch code to VFIO IOMMU driver", 6th of the series.</summary>
/// <remarks>
/// TCEs are cleared by VFIO on detach, and no longer by the functions that take and release a table.
/// </remarks>
internal static class After9b14a1ff
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/9b14a1ff",
        Description = "page pinning moved to VFIO, which clears the TCEs on detach",
        Source = "9b14a1ff8657 (before v4.2); arch/powerpc/kernel/iommu.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipWithoutLocks(), clearsOnDetach: true),
            TableSetsBypass = true,
            MapsUngated = true,
        },
    };
}
