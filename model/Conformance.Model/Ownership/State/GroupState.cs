namespace Conformance.Model.Ownership;

/// <summary>One table group, as the model knows it.</summary>
/// <param name="Owner">The external owner; null: the kernel.</param>
/// <param name="BypassOn">TVE#1 is a bypass window.</param>
/// <param name="Frozen">The PE is frozen: the device's accesses are dropped until a reset.</param>
/// <param name="Tces">What the group's own table holds. Nothing, where a container owns the group: the container's windows do.</param>
/// <remarks>
/// The TCE cache of SPEC's state is absent on purpose: the machine invalidates with every change, so a conforming cache
/// cannot be seen. A stale one is seen, as a reach that differs.
/// </remarks>
internal readonly record struct GroupState(ContainerId? Owner, bool BypassOn, bool Frozen, TceMap Tces)
{
    /// <summary>The container it is in. It may own the group, or not yet.</summary>
    public ContainerId? Container { get; init; }

    /// <summary>The kernel's default table is there: not thrown away by a take, nor left out by a release that failed.</summary>
    public bool HasDefaultTable { get; init; } = true;

    /// <summary>The group as it is after boot, and as every release must leave it.</summary>
    public static GroupState Default(Boot boot) =>
        new(Owner: null, BypassOn: boot.OpensBypass, Frozen: false, Tces: default);

    /// <summary>The entries that the kernel's allocator cannot hand out: all of them, under an external owner or without a table.</summary>
    public ulong AllocationBits(Boot boot) =>
        Owner is null && HasDefaultTable ? boot.ReservedMask | Tces.Kernel : boot.EntryMask;

    /// <summary>Adds all that distinguishes it.</summary>
    public StateHash AddedTo(StateHash hash)
    {
        var (owner, container) = (Owner is { } it ? it.Index + 1 : 0, Container is { } that ? that.Index + 1 : 0);
        var flags = (BypassOn ? 4UL : 0) | (Frozen ? 2UL : 0) | (HasDefaultTable ? 1UL : 0);
        return Tces.AddedTo(hash.With((ulong)owner << 16 | (ulong)container << 8 | flags));
    }
}
