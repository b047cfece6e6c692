using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Revisions;

/// <summary>0eaf4defc7c4 "powerpc/spapr: vfio: Switch from iommu_table to new iommu_table_group", 17th of the series.</summary>
/// <remarks>
/// The group becomes a structure of its own. What it does is what it did before.
/// </remarks>
internal static class After0eaf4def
{
    /// <summary>The point.</summary>
    public static Revision Point { get; } = new()
    {
        Name = "2015/0eaf4def",
        Description = "tables are reached through their group; nothing else differs",
        Source = "0eaf4defc7c4 (before v4.2); arch/powerpc/kernel/iommu.c; drivers/vfio/vfio_iommu_spapr_tce.c",
        Wiring = new Wiring
        {
            Vfio = new SpaprTce(new OwnershipWithoutLocks(), clearsOnDetach: true),
            TableSetsBypass = true,
        },
    };
}
