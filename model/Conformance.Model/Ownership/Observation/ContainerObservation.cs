namespace Conformance.Model.Ownership;

/// <summary>What can be seen of one container. A buffer: filled again after every command.</summary>
public sealed class ContainerObservation
{
    /// <summary>What VFIO_SET_IOMMU made of it.</summary>
    public IommuType Type { get; set; }

    /// <summary>Whether maps are let through.</summary>
    public bool Enabled { get; set; }

    /// <summary>A bit for each group that is in it, by number.</summary>
    public int Groups { get; set; }

    /// <summary>What its windows hold, by slot.</summary>
    public TceMap[] Windows { get; } = new TceMap[2];

    /// <summary>How many entries its windows have, by slot; 0: the slot is empty. A default window that is still to be made is not there.</summary>
    public int[] WindowSizes { get; } = new int[2];

    internal int WindowCount => (WindowSizes[0] != 0 ? 1 : 0) + (WindowSizes[1] != 0 ? 1 : 0);

    internal bool Same(ContainerObservation other) =>
        Type == other.Type
        && Enabled == other.Enabled
        && Groups == other.Groups
        && Windows.AsSpan().SequenceEqual(other.Windows)
        && WindowSizes.AsSpan().SequenceEqual(other.WindowSizes);
}
