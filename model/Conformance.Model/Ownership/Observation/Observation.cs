namespace Conformance.Model.Ownership;

/// <summary>
/// The projection α on which model and system are compared. A buffer: filled again after every command, so that a run
/// allocates nothing for it.
/// </summary>
public sealed class Observation
{
    /// <summary>Makes a buffer for a world.</summary>
    public Observation(Boot boot)
    {
        Groups = new GroupObservation[boot.GroupCount];
        for (var i = 0; i < Groups.Length; i++) Groups[i] = new GroupObservation(boot);
        Devices = new DeviceObservation[boot.DeviceCount];
        for (var i = 0; i < Devices.Length; i++) Devices[i] = new DeviceObservation();
        Containers = new ContainerObservation[boot.HasContainers ? boot.ContainerCount : 0];
        for (var i = 0; i < Containers.Length; i++) Containers[i] = new ContainerObservation();
        Processes = new ProcessObservation[boot.ProcessCount];
        for (var i = 0; i < Processes.Length; i++) Processes[i] = new ProcessObservation(boot);
        Pins = new int[boot.HasContainers ? boot.RamPageCount : 0];
    }

    /// <summary>One for each table group, in the order of their numbers.</summary>
    public GroupObservation[] Groups { get; }

    /// <summary>One for each device, in the order of their numbers.</summary>
    public DeviceObservation[] Devices { get; }

    /// <summary>One for each container, in the order of their numbers; none where groups are handed over directly.</summary>
    public ContainerObservation[] Containers { get; }

    /// <summary>One for each process, in the order of their numbers.</summary>
    public ProcessObservation[] Processes { get; }

    /// <summary>How often each page of RAM is pinned; empty where there are no containers.</summary>
    public int[] Pins { get; }

    /// <summary>How many IOMMU tables exist: made and not yet freed.</summary>
    public int TableCount { get; set; }

    /// <summary>How many tables have a view of user addresses beside them (it_userspace): made and not yet freed.</summary>
    public int ViewCount { get; set; }

    /// <summary>What the last command did on its way, in order. Never compared: there are many right ways.</summary>
    public List<HardwareStep> Steps { get; } = [];

    /// <summary>How many locks are held between commands. Zero, in a conforming system.</summary>
    public int LocksHeld { get; set; }

    /// <summary>What can be seen of a group.</summary>
    public GroupObservation this[GroupId id] => Groups[id.Index];

    /// <summary>What can be seen of a container.</summary>
    public ContainerObservation this[ContainerId id] => Containers[id.Index];

    /// <summary>What can be seen of a process.</summary>
    public ProcessObservation this[ProcessId id] => Processes[id.Index];

    /// <summary>What can be seen of a device.</summary>
    public DeviceObservation this[DeviceId id] => Devices[id.Index];

    /// <summary>A bit for each container that a group is in: one at most, in a conforming system.</summary>
    internal int ContainersOf(GroupId group)
    {
        var containers = 0;
        for (var i = 0; i < Containers.Length; i++)
        {
            if ((Containers[i].Groups >> group.Index & 1) != 0) containers |= 1 << i;
        }

        return containers;
    }

    internal bool Same(Observation other) => LocksHeld == other.LocksHeld && SameButLocks(other);

    // A stale table base is judged by its rule alone: whether an unused base is kept or dropped is each kernel's choice.
    internal bool SameButLocks(Observation other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (TableCount != other.TableCount || ViewCount != other.ViewCount || !Pins.AsSpan().SequenceEqual(other.Pins)) return false;

        for (var i = 0; i < Groups.Length; i++)
        {
            if (!Groups[i].Same(other.Groups[i])) return false;
        }

        for (var i = 0; i < Containers.Length; i++)
        {
            if (!Containers[i].Same(other.Containers[i])) return false;
        }

        for (var i = 0; i < Processes.Length; i++)
        {
            if (!Processes[i].Same(other.Processes[i])) return false;
        }

        return true;
    }
}
