namespace Conformance.Model.Ownership;

/// <summary>What can be seen of one process. A buffer: filled again after every command.</summary>
public sealed class ProcessObservation
{
    internal ProcessObservation(Boot boot) => Regions = new RegionObservation[boot.RamPageCount];

    /// <summary>How many pages it is charged for (locked_vm). Negative: it was given back more than it paid.</summary>
    public int LockedPages { get; set; }

    /// <summary>The memory it has registered, each region at its first page of RAM.</summary>
    public RegionObservation[] Regions { get; }

    internal bool Same(ProcessObservation other) =>
        LockedPages == other.LockedPages && Regions.AsSpan().SequenceEqual(other.Regions);
}
