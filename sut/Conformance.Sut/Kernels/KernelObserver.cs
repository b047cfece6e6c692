using Conformance.Model.Ownership;

namespace Conformance.Sut.Kernels;

/// <summary>Turns what a library shows into the model's observation.</summary>
internal static class KernelObserver
{
    /// <summary>Fills every field but the steps, of which a library shows none.</summary>
    public static void Fill(in SutSeen seen, Boot boot, Observation into)
    {
        into.Steps.Clear();
        into.LocksHeld = seen.Locks;
        into.TableCount = seen.Tables;

        // Without processes the container behind a group that is taken is a means, and its view of user addresses too.
        into.ViewCount = boot.HasContainers ? seen.Views : 0;
        for (var i = 0; i < into.Groups.Length; i++) Fill(seen.Groups[i], into.Groups[i]);
        for (var i = 0; i < into.Devices.Length; i++) into.Devices[i].StaleBase = (seen.Stale >> i & 1) != 0;
        for (var i = 0; i < into.Containers.Length; i++) Fill(seen.Containers[i], into.Containers[i]);
        for (var i = 0; i < into.Processes.Length; i++) Fill(seen.Processes[i], into.Processes[i]);
        for (var i = 0; i < into.Pins.Length; i++) into.Pins[i] = seen.Pins[i];
    }

    private static void Fill(in SutGroupSeen seen, GroupObservation into)
    {
        into.InGroup = true;
        into.Owner = seen.Owner < 0 ? null : new ContainerId(seen.Owner);

        // The core's own reference, which it holds while a group is somebody's, is not the kernel code's under test.
        into.References = seen.References + (seen.Owner < 0 ? 0 : 1);
        into.BypassFlag = seen.BypassFlag != 0;
        into.AllocationBits = seen.Allocated;
        into.Tces = Map(seen.Tables[0]);
        into.SecondTces = Map(seen.Tables[1]);
        into.Frozen = seen.Frozen != 0;
        into.SecondTable = seen.SecondTable != 0;
        ((ReadOnlySpan<byte>)seen.Reads)[..into.Reads.Length].CopyTo(into.Reads);
        ((ReadOnlySpan<byte>)seen.Writes)[..into.Writes.Length].CopyTo(into.Writes);
    }

    private static void Fill(in SutContainerSeen seen, ContainerObservation into)
    {
        into.Type = (IommuType)seen.Type;
        into.Enabled = seen.Enabled != 0;
        into.Groups = (int)seen.Groups;
        for (var slot = 0; slot < into.Windows.Length; slot++)
        {
            into.Windows[slot] = Map(seen.Tables[slot]);
            into.WindowSizes[slot] = (int)seen.Sizes[slot];
        }
    }

    private static void Fill(in SutProcessSeen seen, ProcessObservation into)
    {
        into.LockedPages = seen.Locked;
        for (var page = 0; page < into.Regions.Length; page++)
        {
            var region = seen.Regions[page];
            into.Regions[page] = new RegionObservation(region.Pages, region.Used, region.Mapped);
        }
    }

    private static TceMap Map(in SutTable table)
    {
        var map = default(TceMap);
        for (int entries = table.Valid; entries != 0; entries &= entries - 1)
        {
            var entry = int.TrailingZeroCount(entries);
            map = (table.User >> entry & 1) != 0
                ? map.WithUser(entry, table.Pages[entry], AccessOf(table, entry))
                : map.WithKernel(entry, table.Pages[entry]);
        }

        return map;
    }

    private static Access AccessOf(in SutTable table, int entry) => ((table.Readable >> entry & 1), (table.Writable >> entry & 1)) switch
    {
        (0, _) => Access.WriteOnly,
        (_, 0) => Access.ReadOnly,
        _ => Access.ReadWrite,
    };
}
