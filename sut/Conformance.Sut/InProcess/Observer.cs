using Conformance.Model.Ownership;
using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.InProcess;

/// <summary>Looks at a system and changes nothing. All of it is in reach, so nothing is inferred.</summary>
internal sealed class Observer(Kernel kernel, ProbeTable table)
{
    /// <summary>Fills every field of the buffers.</summary>
    public void Observe(Observation into)
    {
        into.LocksHeld = kernel.Locks.Held;
        into.TableCount = kernel.TableCount;
        into.ViewCount = kernel.ViewCount;
        kernel.Steps.CopyTo(into.Steps);
        for (var i = 0; i < kernel.Groups.Length; i++) Look(kernel.Groups[i], into.Groups[i]);
        for (var i = 0; i < kernel.Vios.Length; i++) Look(kernel.Vios[i], into.Groups[i]);
        for (var i = 0; i < kernel.Devices.Length; i++)
        {
            into.Devices[i].StaleBase = kernel.Devices[i].Base is { Freed: true };
        }

        for (var i = 0; i < kernel.Containers.Length; i++) Look(kernel.Containers[i], into.Containers[i]);
        for (var i = 0; i < kernel.Processes.Length; i++) Look(kernel.Processes[i], into.Processes[i]);
        kernel.Pages.Counts.CopyTo(into.Pins, 0);
    }

    private static void Look(VfioContainer container, ContainerObservation into)
    {
        into.Type = container.Tce switch
        {
            null => IommuType.None,
            { V2: true } => IommuType.V2,
            _ => IommuType.V1,
        };
        into.Enabled = container.Tce is { Enabled: true };
        into.Groups = 0;
        foreach (var group in container.Groups) into.Groups |= 1 << group.Pe.Number;
        for (var num = 0; num < TceContainer.TableCountMax; num++)
        {
            var tbl = container.Tce?.Tables[num];
            into.Windows[num] = tbl?.ItBase.Contents() ?? default;
            into.WindowSizes[num] = tbl?.ItSize ?? 0;
        }
    }

    private static void Look(MmStruct mm, ProcessObservation into)
    {
        into.LockedPages = mm.LockedVm;
        Array.Clear(into.Regions);
        foreach (var region in mm.Regions)
        {
            into.Regions[region.Page] = new RegionObservation(region.PageCount, region.Used, region.Mapped);
        }
    }

    private void Look(VfioGroup group, GroupObservation into)
    {
        var pe = group.Pe;
        into.InGroup = true;
        into.Owner = group.Owner == VfioGroup.NoContainer ? null : new ContainerId(group.Owner);
        into.References = group.References;
        into.BypassFlag = pe.TceBypassEnabled;
        into.SecondTable = pe.Table1 is not null;
        LookThrough(pe.Phb, pe.Table0, into);
    }

    private void Look(Vio.VioDev vio, GroupObservation into)
    {
        into.InGroup = vio.InGroup;
        into.Owner = null;
        into.References = 0;
        into.BypassFlag = false;
        into.SecondTable = false;
        LookThrough(vio.Path, vio.Table, into);
    }

    private void LookThrough(BusPath path, IommuTable? allocator, GroupObservation into)
    {
        into.AllocationBits = allocator is { HasItMap: true } ? allocator.ItMap : kernel.Boot.EntryMask;
        into.Tces = path.Window0?.Contents() ?? default;
        into.SecondTces = path.Window1?.Contents() ?? default;
        into.Frozen = path.Frozen;

        var probes = table.Probes;
        var (reads, writes) = (into.Reads, into.Writes);
        for (var i = 0; i < probes.Length; i++)
        {
            var tce = path.Translate(probes[i].Window, probes[i].Page);
            var seen = (byte)(Tce.PageOf(tce) + 1);
            reads[i] = (tce & Tce.Read) != 0 ? seen : (byte)0;
            writes[i] = (tce & Tce.Write) != 0 ? seen : (byte)0;
        }
    }
}
