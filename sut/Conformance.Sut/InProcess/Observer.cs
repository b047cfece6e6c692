using Conformance.Model.Ownership;
using Conformance.Sut.Hardware;
using Conformance.Sut.Iommu;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.InProcess;

/// <summary>Looks at a system and changes nothing. All of it is in reach, so nothing is inferred.</summary>
internal sealed class Observer(Kernel kernel, ProbeTable table)
{
    /// <summary>Fills every field of the buffers.</summary>
    public void Observe(Observation into)
    {
        into.LocksHeld = kernel.Locks.Held;
        for (var i = 0; i < kernel.Groups.Length; i++) Look(kernel.Groups[i], into.Groups[i]);
        for (var i = 0; i < kernel.Vios.Length; i++) Look(kernel.Vios[i], into.Groups[i]);
        for (var i = 0; i < kernel.Devices.Length; i++)
        {
            into.Devices[i].StaleBase = kernel.Devices[i].Base is { Freed: true };
        }
    }

    private void Look(VfioGroup group, GroupObservation into)
    {
        var pe = group.Pe;
        into.InGroup = true;
        into.Owner = group.Container == VfioGroup.NoContainer ? null : new ContainerId(group.Container);
        into.BypassFlag = pe.TceBypassEnabled;
        into.SecondTable = pe.Table1 is not null;
        LookThrough(pe.Phb, pe.Table0, into);
    }

    private void Look(Vio.VioDev vio, GroupObservation into)
    {
        into.InGroup = vio.InGroup;
        into.Owner = null;
        into.BypassFlag = false;
        into.SecondTable = false;
        LookThrough(vio.Path, vio.Table, into);
    }

    private void LookThrough(BusPath path, IommuTable? allocator, GroupObservation into)
    {
        into.AllocationBits = allocator is { HasItMap: true } ? allocator.ItMap : kernel.Boot.EntryMask;
        into.Tces = path.Window0?.Contents() ?? default;
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
