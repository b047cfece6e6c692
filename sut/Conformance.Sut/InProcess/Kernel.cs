using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;
using Conformance.Sut.Vio;

namespace Conformance.Sut.InProcess;

/// <summary>All that a booted system consists of.</summary>
internal sealed class Kernel
{
    /// <summary>Boots: each device has a host driver with a 32-bit mask, the default table and the default windows.</summary>
    public Kernel(Boot boot, Wiring wiring, Mistake mistake)
    {
        (Boot, Wiring, Mistake) = (boot, wiring, mistake);
        if (boot.HasContainers && wiring.Handover is null) throw new NotSupportedException("This system has no containers; boot it with processes=0.");

        Opal = new Opal(Faults);
        ContainersOpen = new bool[boot.ContainerCount];
        Array.Fill(ContainersOpen, true);
        Mappings = new LiveMapping[boot.MappingCount];
        Devices = new KernelDevice[boot.DeviceCount];

        var isVio = boot.Profile.Platform == Platform.Vio;
        Groups = isVio ? [] : new VfioGroup[boot.GroupCount];
        Vios = isVio ? new VioDev[boot.GroupCount] : [];
        for (var i = 0; i < boot.GroupCount; i++)
        {
            if (isVio) ProbeVio(i);
            else ProbePe(i);
        }

        if (boot.HasContainers) StartProcesses();
    }

    public Boot Boot { get; }

    public Wiring Wiring { get; }

    public Mistake Mistake { get; }

    public FaultInjection Faults { get; } = new();

    public Opal Opal { get; }

    public LockCount Locks { get; } = new();

    public StepLog Steps { get; } = new();

    /// <summary>By number; on VIO none.</summary>
    public VfioGroup[] Groups { get; }

    /// <summary>By number; none but on VIO.</summary>
    public VioDev[] Vios { get; }

    public KernelDevice[] Devices { get; }

    public LiveMapping[] Mappings { get; }

    public bool[] ContainersOpen { get; }

    /// <summary>By number; none where groups are handed over directly.</summary>
    public VfioContainer[] Containers { get; private set; } = [];

    /// <summary>By number; none where groups are handed over directly.</summary>
    public MmStruct[] Processes { get; private set; } = [];

    /// <summary>The references to pages of RAM that pin them.</summary>
    public PageRefs Pages { get; private set; } = PageRefs.None;

    /// <summary>How many tables were made and not yet freed.</summary>
    public int TableCount { get; set; }

    /// <summary>How many views of user addresses were made and not yet freed.</summary>
    public int ViewCount { get; set; }

    /// <summary>What the kernel said as it died in the command under way; null: it lives.</summary>
    public string? Oops { get; set; }

    /// <summary>Whether any group is owned externally. Only the fault <c>any-owner-stops-kernel</c> asks.</summary>
    public bool AnyGroupOwned()
    {
        foreach (var group in Groups)
        {
            if (group.Owner != VfioGroup.NoContainer) return true;
        }

        return false;
    }

    private void StartProcesses()
    {
        Pages = new PageRefs(Boot);
        Processes = new MmStruct[Boot.ProcessCount];
        for (var i = 0; i < Processes.Length; i++) Processes[i] = new MmStruct(this);
        Containers = new VfioContainer[Boot.ContainerCount];
        for (var i = 0; i < Containers.Length; i++) Containers[i] = new VfioContainer(this, i);
        if (Boot.Attached == IommuType.None) return;

        // By the calls themselves: what they refuse is as it is after the refusal.
        for (var i = 0; i < Boot.AttachedCount; i++)
        {
            for (var dev = 0; dev < Boot.DevicesPerGroup; dev++) Devices[i * Boot.DevicesPerGroup + dev].Driver = Driver.Vfio;
            var mm = Processes[i % Processes.Length];
            if (VfioCore.SetContainer(Groups[i], Containers[i]) == Rc.Ok) _ = VfioCore.SetIommu(Containers[i], mm, Boot.Attached);
        }

        Steps.Clear();
    }

    private void ProbeVio(int number)
    {
        var vio = Vios[number] = new VioDev(this);
        Devices[number] = new KernelDevice(number, vio.Path, vio.Table);
        TableCount++;
    }

    // pnv_pci_ioda2_setup_dma_pe() and its siblings for the older host bridges, v4.1; pci_dma_bus_setup_pSeriesLP().
    private void ProbePe(int number)
    {
        var phb = new PhbPe(Boot.RamPageCount, Boot.Offset, Boot.EntryCount);
        var isIoda2 = Boot.Profile.Platform == Platform.Ioda2;
        var pe = new PnvIodaPe(this, number, phb, Boot.Profile.HasBypass) { Ops = isIoda2 ? Wiring.Ioda2Ops : null };
        var tbl = Windows.CreateTable(pe).Init();
        _ = Windows.Set(pe, tbl, site: null);
        if (isIoda2 && !Boot.NoBypass)
        {
            pe.TceBypassEnabled = true;
            Opal.PciMapPeDmaWindowReal(phb, open: true, site: null);
            if (Wiring.TableSetsBypass) tbl.SetBypass = pe;
        }

        pe.Owner.Count = Boot.DevicesPerGroup; // Each has a host driver.
        Groups[number] = new VfioGroup(pe);
        var first = number * Boot.DevicesPerGroup;
        for (var i = 0; i < Boot.DevicesPerGroup; i++) Devices[first + i] = new KernelDevice(number, phb, tbl);
    }
}
