namespace Conformance.Model.Ownership;

/// <summary>What the DMA API does for a device; latched when the driver sets its mask.</summary>
public enum DmaOps
{
    /// <summary>Never set: no DMA through the API.</summary>
    None,

    /// <summary>Through the group's IOMMU table (dma_iommu_ops).</summary>
    Iommu,

    /// <summary>Straight to memory through the bypass window (dma_direct_ops with an offset of bit 59).</summary>
    Direct,
}
