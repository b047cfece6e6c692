namespace Conformance.Model.Ownership;

/// <summary>One table group, as the model knows it.</summary>
/// <param name="Owner">The external owner; null: the kernel.</param>
/// <param name="BypassOn">TVE#1 is a bypass window.</param>
/// <param name="Frozen">The PE is frozen: the device's accesses are dropped until a reset.</param>
/// <param name="Tces">What the table behind TVE#0 holds.</param>
/// <remarks>
/// The TCE cache of SPEC's state is absent on purpose: the machine invalidates with every change, so a conforming cache
/// cannot be seen. A stale one is seen, as a reach that differs.
/// </remarks>
internal sealed record GroupState(ContainerId? Owner, bool BypassOn, bool Frozen, TceMap Tces)
{
    /// <summary>The group as it is after boot, and as every release must leave it.</summary>
    public static GroupState Default(Boot boot) =>
        new(Owner: null, BypassOn: boot.Profile.HasBypass && !boot.NoBypass, Frozen: false, Tces: default);

    /// <summary>The entries that the kernel's allocator cannot hand out: all of them, under an external owner.</summary>
    public ulong AllocationBits(Boot boot) => Owner is null ? boot.ReservedMask | Tces.Kernel : boot.EntryMask;
}
