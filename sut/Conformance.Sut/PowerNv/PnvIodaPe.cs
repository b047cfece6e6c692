using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>struct pnv_ioda_pe with its iommu_table_group: what software keeps of a PE. It is a bus PE, with a bus of devices.</summary>
/// <remarks>
/// Source: arch/powerpc/platforms/powernv/pci.h, v4.2. P5IOC2 has no such PE, and its PHB stands in for one; pSeries keeps
/// the group in the device tree node of a bus (struct pci_dn).
/// </remarks>
internal sealed class PnvIodaPe(Kernel kernel, int number, PhbPe phb, bool hasBypass) : IBypassSwitch
{
    private readonly GroupId _id = new(number);

    /// <summary>The system the PE is in.</summary>
    public Kernel Kernel { get; } = kernel;

    /// <summary>The number of its group.</summary>
    public int Number => _id.Index;

    /// <summary>The hardware half.</summary>
    public PhbPe Phb { get; } = phb;

    /// <summary>Whether TVE#1 can be a bypass window: IODA2, and pSeries with windows.</summary>
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

    /// <summary>Whether the reference has taken the group, and what it must put back if it does not keep it.</summary>
    public Taken Taken { get; } = new();

    /// <summary>The table that a host driver would get.</summary>
    /// <remarks>Kernels with windows hand out table 0 as it is now, also when that is a container's. The reference does not.</remarks>
    public IommuTable? TableForKernel => Taken.IsTaken && Kernel.Boot.Profile.TakeDiscards ? null : Table0;

    /// <summary>table_group.tables[num].</summary>
    public IommuTable? Table(int num) => num == 0 ? Table0 : Table1;

    /// <summary>Sets table_group.tables[num].</summary>
    public void SetTable(int num, IommuTable? tbl)
    {
        if (num == 0) Table0 = tbl;
        else Table1 = tbl;
    }

    /// <summary>pnv_pci_ioda2_set_bypass(). A refusal of the firmware is printed and the flag keeps its value.</summary>
    /// <returns>What the firmware said. Void in the kernel, so only the reference listens.</returns>
    /// <remarks>
    /// Source: arch/powerpc/platforms/powernv/pci-ioda.c, v4.1 to v6.19. Up to 4.1 and in the posted patch, closing the
    /// window also sets the table base of the devices on the bus to table 0. Nothing in those versions gives them another
    /// one, so that is left out, and with it what the write does to the dma_offset beside it.
    /// </remarks>
    public int SetBypass(bool enable) => SetBypass(enable, FaultSite.Bypass);

    /// <summary>The same, where a failure can be injected elsewhere or, with none, nowhere: to undo or to restore.</summary>
    public int SetBypass(bool enable, FaultSite? site)
    {
        var changes = Phb.Bypasses != enable;
        var rc = Kernel.Opal.PciMapPeDmaWindowReal(Phb, enable, site);
        if (rc != Opal.Success) return rc;

        if (changes) Log(enable ? HardwareStepKind.BypassOpened : HardwareStepKind.BypassClosed);
        TceBypassEnabled = enable;
        if (Kernel.Mistake == Mistake.BypassLinkedAsTable) Table1 = enable ? Table0 : null;
        return rc;
    }

    /// <summary>Notes a step. What opens to the kernel is noted after what is gone of the user's, if that is gone.</summary>
    public void Log(HardwareStepKind kind)
    {
        if (kind is HardwareStepKind.AllocatorOpened or HardwareStepKind.BypassOpened) LogUserTcesGone();
        Kernel.Steps.Add(kind, _id);
    }

    /// <summary>Notes that a user has no TCE any more that the group reaches, if it is so and not noted yet.</summary>
    public void LogUserTcesGone()
    {
        if (Phb.Window0 is { HasUserTce: true } || Phb.Window1 is { HasUserTce: true }) return;
        if (!Kernel.Steps.Has(HardwareStepKind.UserTcesGone, _id)) Kernel.Steps.Add(HardwareStepKind.UserTcesGone, _id);
    }
}
