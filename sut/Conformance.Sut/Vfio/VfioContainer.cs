using Conformance.Sut.InProcess;

namespace Conformance.Sut.Vfio;

/// <summary>struct vfio_container: groups that share an IOMMU, and the driver that runs it.</summary>
/// <remarks>Source: drivers/vfio/vfio.c, v4.2; drivers/vfio/container.c, v6.12.</remarks>
internal sealed class VfioContainer(Kernel kernel, int number)
{
    /// <summary>The system it is in.</summary>
    public Kernel Kernel { get; } = kernel;

    /// <summary>Its number.</summary>
    public int Number { get; } = number;

    /// <summary>Whether its file is open. A container with groups outlives its file.</summary>
    public bool IsOpen => Kernel.ContainersOpen[Number];

    /// <summary>group_list: its groups, in the order in which they were put in.</summary>
    public List<VfioGroup> Groups { get; } = [];

    /// <summary>iommu_data: what the driver keeps; none until the IOMMU is set.</summary>
    public TceContainer? Tce { get; set; }
}
