namespace Conformance.Model.Ownership;

/// <summary>What VFIO_SET_IOMMU makes of a container (include/uapi/linux/vfio.h).</summary>
public enum IommuType
{
    /// <summary>Not set: the container takes no DMA calls yet.</summary>
    None,

    /// <summary>VFIO_SPAPR_TCE_IOMMU: memory is charged for the whole window at ENABLE, and pinned page by page.</summary>
    V1,

    /// <summary>VFIO_SPAPR_TCE_v2_IOMMU: memory is registered, charged and pinned first; windows are made on demand.</summary>
    V2,
}
