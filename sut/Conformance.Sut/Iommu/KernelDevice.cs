using Conformance.Model.Ownership;
using Conformance.Sut.Hardware;

namespace Conformance.Sut.Iommu;

/// <summary>A device as the DMA API knows it (struct dev_archdata).</summary>
/// <remarks>
/// Source: arch/powerpc/include/asm/device.h, v4.2. There dma_offset and iommu_table_base share a union, so a device
/// with direct operations has no table base.
/// </remarks>
internal sealed class KernelDevice(int group, BusPath path, IommuTable table)
{
    /// <summary>The number of its table group; on VIO, of its table.</summary>
    public int Group { get; } = group;

    /// <summary>Its way to memory.</summary>
    public BusPath Path { get; } = path;

    /// <summary>What drives it.</summary>
    public Driver Driver { get; set; } = Driver.Host;

    /// <summary>What its driver said it can address.</summary>
    public DmaMask Mask { get; set; } = DmaMask.Bits32;

    /// <summary>What the DMA API does for it, latched when the mask was set.</summary>
    public DmaOps Ops { get; set; } = DmaOps.Iommu;

    /// <summary>dma_offset: where memory begins for direct operations.</summary>
    public DmaAddress Offset { get; set; } = DmaAddress.Bit59(0);

    /// <summary>iommu_table_base; none with direct operations.</summary>
    public IommuTable? Base { get; set; } = table;
}
