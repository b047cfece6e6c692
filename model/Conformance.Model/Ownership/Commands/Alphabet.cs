using System.Runtime.CompilerServices;

namespace Conformance.Model.Ownership;

/// <summary>All commands of a world with all their arguments: simplest kind first, lowest numbers first.</summary>
public static class Alphabet
{
    // Asked for in states, too, so each is made once.
    private static readonly ConditionalWeakTable<Boot, List<Command>> _known = [];

    /// <summary>The alphabet of a world. The order decides which of two equally long traces counts as simpler.</summary>
    public static IReadOnlyList<Command> Of(Boot boot) => _known.GetValue(boot, Make);

    private static List<Command> Make(Boot boot)
    {
        var commands = new List<Command>();
        AddMappings(boot, commands);
        if (boot.HasContainers)
        {
            AddContainers(boot, commands);
            AddContainerCalls(boot, commands);
        }
        else
        {
            AddOwnership(boot, commands);
            AddUserMappings(boot, commands);
        }

        AddDevices(boot, commands);
        AddDma(boot, commands);
        AddFaults(boot, commands);
        return commands;
    }

    private static void AddMappings(Boot boot, List<Command> commands)
    {
        for (var pages = 1; pages <= Boot.MappingPageCountMax; pages++)
        {
            foreach (var device in Devices(boot))
            {
                foreach (var mapping in Mappings(boot)) commands.Add(new KernelMap(mapping, device, pages));
            }
        }

        foreach (var mapping in Mappings(boot)) commands.Add(new KernelUnmap(mapping));
    }

    private static void AddOwnership(Boot boot, List<Command> commands)
    {
        foreach (var group in Groups(boot))
        {
            foreach (var container in Containers(boot)) commands.Add(new Take(group, container));
            commands.Add(new Release(group));
        }

        AddFiles(boot, commands);
    }

    private static void AddContainers(Boot boot, List<Command> commands)
    {
        foreach (var group in Groups(boot))
        {
            foreach (var container in Containers(boot)) commands.Add(new SetContainer(group, container));
            commands.Add(new UnsetContainer(group));
        }

        foreach (var (container, process) in Callers(boot))
        {
            commands.Add(new SetIommu(container, process, IommuType.V1));
            commands.Add(new SetIommu(container, process, IommuType.V2));
        }

        AddFiles(boot, commands);
    }

    private static void AddContainerCalls(Boot boot, List<Command> commands)
    {
        foreach (var (container, process) in Callers(boot))
        {
            commands.Add(new Enable(container, process));
            commands.Add(new Disable(container, process));
            commands.AddRange(Register.All(boot, container, process));
            commands.AddRange(Unregister.All(boot, container, process));
            commands.AddRange(MapDma.All(boot, container, process));
            commands.AddRange(UnmapDma.All(boot, container, process));
            if (!boot.Profile.OffersV2) continue;

            commands.AddRange(CreateWindow.All(boot, container, process));
            commands.AddRange(RemoveWindow.All(boot, container, process));
        }
    }

    private static void AddFiles(Boot boot, List<Command> commands)
    {
        foreach (var container in Containers(boot))
        {
            commands.Add(new Close(container));
            commands.Add(new Open(container));
        }
    }

    // Two pages are enough to tell a page from another, and both accesses; the entry behind the table's end must be refused.
    private static void AddUserMappings(Boot boot, List<Command> commands)
    {
        foreach (var group in Groups(boot))
        {
            for (var entry = boot.Offset; entry <= boot.EntryEnd; entry++)
            {
                commands.Add(new UserMap(group, entry, boot.UserPageFirst, Access.ReadWrite));
                commands.Add(new UserMap(group, entry, boot.UserPageFirst + 1, Access.ReadOnly));
                commands.Add(new UserUnmap(group, entry));
            }
        }
    }

    private static void AddDevices(Boot boot, List<Command> commands)
    {
        foreach (var device in Devices(boot))
        {
            commands.Add(new SetMask(device, DmaMask.Bits32));
            commands.Add(new SetMask(device, DmaMask.Bits64));
            commands.Add(new Unbind(device));
            commands.Add(new Bind(device, Driver.Host));
            commands.Add(new Bind(device, Driver.Vfio));
        }
    }

    private static void AddDma(Boot boot, List<Command> commands)
    {
        foreach (var mapping in Mappings(boot))
        {
            commands.Add(new DmaBuffer(mapping, Direction.Write));
            commands.Add(new DmaBuffer(mapping, Direction.Read));
        }

        foreach (var device in Devices(boot))
        {
            foreach (var address in ProbeSet.For(boot))
            {
                commands.Add(new Dma(device, address, Direction.Write));
                commands.Add(new Dma(device, address, Direction.Read));
            }
        }

        foreach (var group in Groups(boot)) commands.Add(new Reset(group));
    }

    private static void AddFaults(Boot boot, List<Command> commands)
    {
        foreach (var group in boot.HasContainers ? [] : Groups(boot))
        {
            commands.Add(new RawBypass(group, On: false));
            commands.Add(new RawBypass(group, On: true));
        }

        foreach (var (_, site) in FaultSites.All)
        {
            // A second visit to a site is made where a container has several groups or windows.
            for (var nth = 1; nth <= (boot is { HasContainers: true, GroupCount: > 1 } ? 2 : 1); nth++)
            {
                var fault = new FailNext(site, nth);
                if (IsAlwaysThere(boot, site) || fault.IsThere(boot)) commands.Add(fault);
            }
        }
    }

    // These two are in every alphabet without containers, so that a seed goes on drawing what it drew.
    private static bool IsAlwaysThere(Boot boot, FaultSite site) =>
        !boot.HasContainers && site is (FaultSite.Bypass or FaultSite.Window);

    private static IEnumerable<(ContainerId Container, ProcessId Process)> Callers(Boot boot) =>
        from container in Containers(boot)
        from process in Enumerable.Range(0, boot.ProcessCount)
        select (container, new ProcessId(process));

    private static IEnumerable<GroupId> Groups(Boot boot) => Enumerable.Range(0, boot.GroupCount).Select(i => new GroupId(i));

    private static IEnumerable<DeviceId> Devices(Boot boot) => Enumerable.Range(0, boot.DeviceCount).Select(i => new DeviceId(i));

    private static IEnumerable<MappingId> Mappings(Boot boot) => Enumerable.Range(0, boot.MappingCount).Select(i => new MappingId(i));

    private static IEnumerable<ContainerId> Containers(Boot boot) =>
        Enumerable.Range(0, boot.ContainerCount).Select(i => new ContainerId(i));
}
