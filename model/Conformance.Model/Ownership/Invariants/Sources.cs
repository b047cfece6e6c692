namespace Conformance.Model.Ownership;

/// <summary>The places that several rules come from.</summary>
internal static class Sources
{
    public const string Seed = "\"[PATCH kernel v8 14/31] ... Rework IOMMU ownership control\"";
    public const string PowerNv = "arch/powerpc/platforms/powernv/pci-ioda.c";
    public const string Iommu = "arch/powerpc/kernel/iommu.c";
    public const string Registered = "arch/powerpc/mm/book3s64/iommu_api.c";
    public const string Vfio = "drivers/vfio/vfio_iommu_spapr_tce.c";
}
