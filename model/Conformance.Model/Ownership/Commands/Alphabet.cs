namespace Conformance.Model.Ownership;

/// <summary>All commands of a world with all their arguments: simplest kind first, lowest numbers first.</summary>
public static class Alphabet
{
    /// <summary>The alphabet of a world. The order decides which of two equally long traces counts as simpler.</summary>
    public static IReadOnlyList<Command> Of(Boot boot)
    {
        var commands = new List<Command>();
        AddMappings(boot, commands);
        AddOwnership(boot, commands);
        AddUserMappings(boot, commands);
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
        foreach (var group in Groups(boot))
        {
            commands.Add(new RawBypass(group, On: false));
            commands.Add(new RawBypass(group, On: true));
        }

        commands.Add(new FailNext(FaultSite.Bypass));
        commands.Add(new FailNext(FaultSite.Window));
    }

    private static IEnumerable<GroupId> Groups(Boot boot) => Enumerable.Range(0, boot.GroupCount).Select(i => new GroupId(i));

    private static IEnumerable<DeviceId> Devices(Boot boot) => Enumerable.Range(0, boot.DeviceCount).Select(i => new DeviceId(i));

    private static IEnumerable<MappingId> Mappings(Boot boot) => Enumerable.Range(0, boot.MappingCount).Select(i => new MappingId(i));

    private static IEnumerable<ContainerId> Containers(Boot boot) =>
        Enumerable.Range(0, boot.ContainerCount).Select(i => new ContainerId(i));
}
