using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>struct pnv_ioda_pe with its iommu_table_group: what software keeps of a PE. It is a bus PE, with a bus of devices.</summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci.h, v4.2. P5IOC2 has no such PE; its PHB stands in for one.</remarks>
internal sealed class PnvIodaPe(Kernel kernel, PhbPe phb, bool hasBypass) : IBypassSwitch
{
    /// <summary>The system the PE is in.</summary>
    public Kernel Kernel { get; } = kernel;

    /// <summary>The hardware half.</summary>
    public PhbPe Phb { get; } = phb;

    /// <summary>Whether the host bridge has a bypass window: IODA2 alone.</summary>
    public bool HasBypass { get; } = hasBypass;

    /// <summary>table_group.tables[0]: the table of the 32-bit window.</summary>
    public IommuTable? Table0 { get; set; }

    /// <summary>table_group.tables[1]: the table of a second window, which would share TVE#1 with the bypass.</summary>
    public IommuTable? Table1 { get; set; }

    /// <summary>table_group.ops, where the platform has any.</summary>
    public ITableGroupOps? Ops { get; set; }

    /// <summary>Who owns the group, for the shapes whose calls say so.</summary>
    public GroupOwner Owner { get; } = new();

    /// <summary>tce_bypass_enabled: what software believes of TVE#1.</summary>
    public bool TceBypassEnabled { get; set; }

    /// <summary>pnv_pci_ioda2_set_bypass(). A refusal of the firmware is printed and the flag keeps its value.</summary>
    /// <returns>What the firmware said. Void in the kernel, so only the reference listens.</returns>
    /// <remarks>
    /// Source: arch/powerpc/platforms/powernv/pci-ioda.c, v4.1 to v6.19. Up to 4.1 and in the posted patch, closing the
    /// window also sets the table base of the devices on the bus to table 0. Nothing in those versions gives them another
    /// one, so that is left out, and with it what the write does to the dma_offset beside it.
    /// </remarks>
    public int SetBypass(bool enable)
    {
        var rc = Kernel.Opal.PciMapPeDmaWindowReal(Phb, enable);
        if (rc != Opal.Success) return rc;

        TceBypassEnabled = enable;
        if (Kernel.Mistake == Mistake.BypassLinkedAsTable) Table1 = enable ? Table0 : null;
        return rc;
    }
}
