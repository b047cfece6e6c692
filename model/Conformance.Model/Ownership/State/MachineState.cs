namespace Conformance.Model.Ownership;

/// <summary>
/// The whole model state between two commands. Immutable; compares by value. Only the model can look inside: an
/// implementation that could, would begin to copy it.
/// </summary>
public sealed class MachineState : IEquatable<MachineState>
{
    // Set where a copy is made, and never after.
    private GroupState[] _groups;
    private DeviceState[] _devices;
    private Mapping?[] _mappings;
    private ContainerState[] _containers;
    private Region[] _regions;

    // A bit for each container whose file is open.
    private int _openContainers;

    // Looked up several times for each state; 0: not computed yet.
    private int _hash;

    // Most accesses go nowhere, and all of a state's come to the same.
    private MachineState? _frozen;

    private MachineState(Boot boot)
    {
        Facts = WorldFacts.Of(boot);
        _groups = new GroupState[boot.GroupCount];
        Array.Fill(_groups, GroupState.Default(boot));
        _devices = new DeviceState[boot.DeviceCount];
        Array.Fill(_devices, new DeviceState(Driver.Host, DmaOps.Iommu));
        _mappings = new Mapping?[boot.MappingCount];
        _containers = boot.HasContainers ? new ContainerState[boot.ContainerCount] : [];
        Array.Fill(_containers, ContainerState.Empty);
        _regions = [];
        _openContainers = (1 << boot.ContainerCount) - 1;
    }

    private MachineState(MachineState it)
    {
        Facts = it.Facts;
        Armed = it.Armed;
        _groups = it._groups;
        _devices = it._devices;
        _mappings = it._mappings;
        _containers = it._containers;
        _regions = it._regions;
        _openContainers = it._openContainers;
    }

    internal Boot Boot => Facts.Boot;

    /// <summary>What its boot decides for all states of a world.</summary>
    internal WorldFacts Facts { get; }

    /// <summary>The fault that waits to strike, as it was armed; null: none.</summary>
    internal FailNext? Armed { get; private init; }

    internal ReadOnlySpan<GroupState> Groups => _groups;

    internal ReadOnlySpan<DeviceState> Devices => _devices;

    internal ReadOnlySpan<Mapping?> Mappings => _mappings;

    /// <summary>None where groups are handed over directly.</summary>
    internal ReadOnlySpan<ContainerState> Containers => _containers;

    /// <summary>The registered memory of all processes, by process, then by page.</summary>
    internal ReadOnlySpan<Region> Regions => _regions;

    internal GroupState this[GroupId id] => _groups[id.Index];

    internal DeviceState this[DeviceId id] => _devices[id.Index];

    internal Mapping? this[MappingId id] => _mappings[id.Index];

    internal ContainerState this[ContainerId id] => _containers[id.Index];

    internal static MachineState Start(Boot boot)
    {
        var start = new MachineState(boot);
        return boot.Attached == IommuType.None ? start : Attaching.AtBoot(start);
    }

    internal bool Has(GroupId id) => id.Index < _groups.Length;

    internal bool Has(DeviceId id) => id.Index < _devices.Length;

    internal bool Has(MappingId id) => id.Index < _mappings.Length;

    internal bool IsOpen(ContainerId id) => (_openContainers >> id.Index & 1) != 0;

    /// <summary>The container whose windows a group has; null: it has a table of its own.</summary>
    internal ContainerState? HolderOf(GroupState group) =>
        group.Owner is { } owner && _containers.Length > 0 ? _containers[owner.Index] : null;

    /// <summary>Whether a host driver is bound to a device of this group.</summary>
    internal bool HasHostDriver(GroupId group)
    {
        for (var i = 0; i < _devices.Length; i++)
        {
            if (_devices[i].Driver == Driver.Host && Boot.GroupOf(new DeviceId(i)) == group) return true;
        }

        return false;
    }

    /// <summary>A bit for each group that is in a container.</summary>
    internal int GroupsOf(ContainerId container)
    {
        var groups = 0;
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i].Container == container) groups |= 1 << i;
        }

        return groups;
    }

    /// <summary>A bit for each entry that a live mapping of a host driver has, by its address and length.</summary>
    internal ulong TranslatedEntries(GroupId group)
    {
        var entries = 0UL;
        foreach (var mapping in _mappings)
        {
            if (mapping is not { IsTranslated: true } live || Boot.GroupOf(live.Device) != group) continue;

            var first = live.Start.Page - Boot.Offset;
            if (first is >= 0 and < Boot.EntryCountMax) entries |= ((1UL << live.PageCount) - 1) << first;
        }

        return entries & Boot.EntryMask;
    }

    internal bool HasMapping(DeviceId device)
    {
        foreach (var mapping in _mappings)
        {
            if (mapping is { } live && live.Device == device) return true;
        }

        return false;
    }

    /// <summary>Whether a host driver has a mapping through this group's table: what makes the group busy.</summary>
    internal bool HasTranslatedMapping(GroupId group)
    {
        foreach (var mapping in _mappings)
        {
            if (mapping is { IsTranslated: true } live && Boot.GroupOf(live.Device) == group) return true;
        }

        return false;
    }

    // What changes nothing leaves the very same state: most commands of most traces.
    internal MachineState With(GroupId id, GroupState group) =>
        group.Equals(_groups[id.Index]) ? this : new(this) { _groups = Replaced(_groups, id.Index, group) };

    internal MachineState With(DeviceId id, DeviceState device) =>
        device == _devices[id.Index] ? this : new(this) { _devices = Replaced(_devices, id.Index, device) };

    internal MachineState With(MappingId id, Mapping? mapping) => new(this) { _mappings = Replaced(_mappings, id.Index, mapping) };

    internal MachineState With(ContainerId id, ContainerState container) =>
        container.Equals(_containers[id.Index]) ? this : new(this) { _containers = Replaced(_containers, id.Index, container) };

    /// <summary>The state with other registered memory, in order.</summary>
    internal MachineState With(Region[] regions) => new(this) { _regions = regions };

    /// <summary>The state in which the mappings of a group's host drivers have lost the table that they went through.</summary>
    internal MachineState WithDeadMappings(GroupId group)
    {
        if (!HasTranslatedMapping(group)) return this;

        var mappings = _mappings.AsSpan().ToArray();
        for (var i = 0; i < mappings.Length; i++)
        {
            if (mappings[i] is { IsTranslated: true } live && Boot.GroupOf(live.Device) == group) mappings[i] = live with { IsDead = true };
        }

        return new(this) { _mappings = mappings };
    }

    /// <summary>The state in which the PE of a group is frozen.</summary>
    internal MachineState WithFrozen(GroupId group)
    {
        if (_groups[group.Index].Frozen) return this;
        if (_frozen is { } known && known[group].Frozen) return known;

        return _frozen = With(group, _groups[group.Index] with { Frozen = true });
    }

    internal MachineState WithOpen(ContainerId id, bool open) =>
        IsOpen(id) == open ? this : new(this) { _openContainers = _openContainers ^ 1 << id.Index };

    internal MachineState WithArmed(FailNext? fault) => fault == Armed ? this : new(this) { Armed = fault };

    /// <inheritdoc/>
    public bool Equals(MachineState? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && GetHashCode() == other.GetHashCode()
            && _openContainers == other._openContainers
            && Armed == other.Armed
            && _groups.AsSpan().SequenceEqual(other._groups)
            && _devices.AsSpan().SequenceEqual(other._devices)
            && _mappings.AsSpan().SequenceEqual(other._mappings)
            && _containers.AsSpan().SequenceEqual(other._containers)
            && _regions.AsSpan().SequenceEqual(other._regions)
            && Boot == other.Boot);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MachineState);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash != 0 ? _hash : _hash = Hash();

    private int Hash()
    {
        var armed = Armed is { } fault ? (ulong)(fault.Site + 1) << 8 | (ulong)fault.Nth << 16 : 0;
        var hash = default(StateHash).With((uint)_openContainers | armed);
        foreach (var group in _groups) hash = group.AddedTo(hash);
        foreach (var device in _devices) hash = hash.With((ulong)device.Driver << 4 | (ulong)device.Ops);
        foreach (ref readonly var mapping in _mappings.AsSpan()) hash = hash.With(mapping is { } made ? Number(made) : 0);
        foreach (var container in _containers) hash = container.AddedTo(hash);
        foreach (var region in _regions)
        {
            hash = hash.With((ulong)region.Process.Index << 16 | (ulong)region.Page << 8 | (uint)region.PageCount).With(region.Uses);
        }

        return hash.Value;
    }

    private static ulong Number(Mapping mapping) =>
        (ulong)(uint)mapping.Start.Page << 32
        | (ulong)(uint)mapping.Start.Window << 24 | (ulong)(uint)mapping.PageCount << 16 | (ulong)(uint)mapping.Device.Index << 8
        | (mapping.IsDead ? 2UL : 1UL);

    private static T[] Replaced<T>(T[] items, int index, T item)
    {
        var copy = items.AsSpan().ToArray();
        copy[index] = item;
        return copy;
    }
}
