using System.Collections.Immutable;

namespace Conformance.Model.Ownership;

/// <summary>What can be seen of one table group. A buffer: filled again after every command.</summary>
public sealed class GroupObservation
{
    internal GroupObservation(Boot boot)
    {
        Probes = ProbeSet.For(boot);
        EntryCount = boot.EntryCount;
        FirstBypassProbe = ProbeSet.Count(boot) - (boot.HasContainers ? 2 : 3);
        Reads = new byte[ProbeSet.Count(boot)];
        Writes = new byte[ProbeSet.Count(boot)];
    }

    /// <summary>The addresses that <see cref="Reads"/> and <see cref="Writes"/> are about.</summary>
    public ImmutableArray<DmaAddress> Probes { get; }

    internal int EntryCount { get; }

    /// <summary>The first of the probes that nothing but a bypass window reaches, by its index; the others follow it.</summary>
    internal int FirstBypassProbe { get; }

    /// <summary>Whether a bypass window lets accesses through.</summary>
    internal bool IsBypassReached => Reads[FirstBypassProbe] != 0;

    /// <summary>Whether anything is reached that nothing but a bypass window can reach, or that not even that should.</summary>
    internal bool ReachesPastTables
    {
        get
        {
            for (var i = FirstBypassProbe; i < Reads.Length; i++)
            {
                if (Reads[i] != 0 || Writes[i] != 0) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the device behind this table is in a group at all. False on VIO, always.</summary>
    public bool InGroup { get; set; }

    /// <summary>Who owns the group; null: the kernel.</summary>
    public ContainerId? Owner { get; set; }

    /// <summary>What software believes of the bypass window (tce_bypass_enabled).</summary>
    public bool BypassFlag { get; set; }

    /// <summary>
    /// A bit for each entry that the kernel's allocator cannot hand out (it_map, raw, reserved entries included). All
    /// ones also where the kernel has no table to allocate from.
    /// </summary>
    public ulong AllocationBits { get; set; }

    /// <summary>What the table behind TVE#0 holds; empty where TVE#0 is off.</summary>
    public TceMap Tces { get; set; }

    /// <summary>Whether the PE is frozen.</summary>
    public bool Frozen { get; set; }

    /// <summary>Whether the second table slot (tables[1]) is in use.</summary>
    public bool SecondTable { get; set; }

    /// <summary>What the table behind TVE#1 holds; empty where that is off or a bypass window.</summary>
    public TceMap SecondTces { get; set; }

    /// <summary>How many references to the group its external owner holds: one, while there is one (iommu_group_get, iommu_group_put).</summary>
    public int References { get; set; }

    /// <summary>For each probe what a read reaches: 0 for nothing, else the page of RAM plus one.</summary>
    public byte[] Reads { get; }

    /// <summary>For each probe what a write reaches: 0 for nothing, else the page of RAM plus one.</summary>
    public byte[] Writes { get; }

    internal bool Same(GroupObservation other) =>
        InGroup == other.InGroup
        && Owner == other.Owner
        && BypassFlag == other.BypassFlag
        && AllocationBits == other.AllocationBits
        && Tces == other.Tces
        && Frozen == other.Frozen
        && SecondTable == other.SecondTable
        && SecondTces == other.SecondTces
        && References == other.References
        && Reads.AsSpan().SequenceEqual(other.Reads)
        && Writes.AsSpan().SequenceEqual(other.Writes);
}
