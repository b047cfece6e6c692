using Conformance.Sut.Hardware;
using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.Vio;

/// <summary>struct vio_dev with the table made for it. The table exists alone: no group, no owner but the kernel.</summary>
/// <remarks>Source: arch/powerpc/kernel/vio.c, vio_build_iommu_table(), v4.1.</remarks>
internal sealed class VioDev
{
    /// <summary>Builds the device's table.</summary>
    public VioDev(Kernel kernel)
    {
        Table = new IommuTable(num: 0, kernel.Boot.Offset, kernel.Boot.EntryCount, kernel.Locks).Init();
        Path = new VioPath(Table.ItBase);
    }

    /// <summary>Its table.</summary>
    public IommuTable Table { get; }

    /// <summary>Its way to memory.</summary>
    public BusPath Path { get; }

    /// <summary>Whether something put it in an IOMMU group. Nothing should.</summary>
    public bool InGroup { get; set; }
}
