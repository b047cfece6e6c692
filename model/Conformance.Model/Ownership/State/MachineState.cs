using System.Collections.Immutable;

namespace Conformance.Model.Ownership;

/// <summary>
/// The whole model state between two commands. Immutable; compares by value. Only the model can look inside: an
/// implementation that could, would begin to copy it.
/// </summary>
public sealed class MachineState : IEquatable<MachineState>
{
    private readonly ImmutableArray<DmaAddress> _probes;
    private readonly GroupState[] _groups;
    private readonly DeviceState[] _devices;
    private readonly Mapping?[] _mappings;

    private MachineState(
        Boot boot,
        ImmutableArray<DmaAddress> probes,
        GroupState[] groups,
        DeviceState[] devices,
        Mapping?[] mappings,
        int openContainers,
        FaultSite? armed)
    {
        Boot = boot;
        _probes = probes;
        _groups = groups;
        _devices = devices;
        _mappings = mappings;
        OpenContainers = openContainers;
        Armed = armed;
    }

    internal Boot Boot { get; }

    /// <summary>The fault that waits to strike, if one is armed.</summary>
    internal FaultSite? Armed { get; }

    /// <summary>The addresses at which the world is looked at.</summary>
    internal ReadOnlySpan<DmaAddress> Probes => _probes.AsSpan();

    internal ReadOnlySpan<GroupState> Groups => _groups;

    internal ReadOnlySpan<DeviceState> Devices => _devices;

    internal ReadOnlySpan<Mapping?> Mappings => _mappings;

    // A bit for each container whose file is open.
    private int OpenContainers { get; }

    internal GroupState this[GroupId id] => _groups[id.Index];

    internal DeviceState this[DeviceId id] => _devices[id.Index];

    internal Mapping? this[MappingId id] => _mappings[id.Index];

    internal static MachineState Start(Boot boot)
    {
        var groups = new GroupState[boot.GroupCount];
        Array.Fill(groups, GroupState.Default(boot));
        var devices = new DeviceState[boot.DeviceCount];
        Array.Fill(devices, new DeviceState(Driver.Host, DmaOps.Iommu));
        return new(
            boot,
            ProbeSet.For(boot),
            groups,
            devices,
            new Mapping?[boot.MappingCount],
            (1 << boot.ContainerCount) - 1,
            armed: null);
    }

    internal bool Has(GroupId id) => id.Index < _groups.Length;

    internal bool Has(DeviceId id) => id.Index < _devices.Length;

    internal bool Has(MappingId id) => id.Index < _mappings.Length;

    internal bool IsOpen(ContainerId id) => (OpenContainers >> id.Index & 1) != 0;

    /// <summary>Whether a host driver is bound to a device of this group.</summary>
    internal bool HasHostDriver(GroupId group)
    {
        for (var i = 0; i < _devices.Length; i++)
        {
            if (_devices[i].Driver == Driver.Host && Boot.GroupOf(new DeviceId(i)) == group) return true;
        }

        return false;
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

    internal MachineState With(GroupId id, GroupState group) =>
        new(Boot, _probes, Replaced(_groups, id.Index, group), _devices, _mappings, OpenContainers, Armed);

    internal MachineState With(DeviceId id, DeviceState device) =>
        new(Boot, _probes, _groups, Replaced(_devices, id.Index, device), _mappings, OpenContainers, Armed);

    internal MachineState With(MappingId id, Mapping? mapping) =>
        new(Boot, _probes, _groups, _devices, Replaced(_mappings, id.Index, mapping), OpenContainers, Armed);

    internal MachineState WithOpen(ContainerId id, bool open) =>
        new(
            Boot,
            _probes,
            _groups,
            _devices,
            _mappings,
            open ? OpenContainers | 1 << id.Index : OpenContainers & ~(1 << id.Index),
            Armed);

    internal MachineState WithArmed(FaultSite? site) =>
        site == Armed ? this : new(Boot, _probes, _groups, _devices, _mappings, OpenContainers, site);

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

    /// <inheritdoc/>
    public bool Equals(MachineState? other) =>
        other is not null
        && OpenContainers == other.OpenContainers
        && Armed == other.Armed
        && _groups.AsSpan().SequenceEqual(other._groups)
        && _devices.AsSpan().SequenceEqual(other._devices)
        && _mappings.AsSpan().SequenceEqual(other._mappings)
        && Boot == other.Boot;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MachineState);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Numbers alone, so that it is the same in every process.
        var hash = OpenContainers * 31 + (Armed is { } site ? (int)site + 1 : 0);
        foreach (var group in _groups)
        {
            hash = hash * 31 + (group.Owner is { } owner ? owner.Index + 1 : 0);
            hash = hash * 31 + (group.BypassOn ? 2 : 0) + (group.Frozen ? 1 : 0);
            hash = hash * 31 + (group.Tces.Kernel | group.Tces.User << 16);
        }

        foreach (var device in _devices) hash = hash * 31 + (int)device.Driver * 4 + (int)device.Ops;
        return hash;
    }

    private static T[] Replaced<T>(T[] items, int index, T item)
    {
        var copy = items.AsSpan().ToArray();
        copy[index] = item;
        return copy;
    }
}
