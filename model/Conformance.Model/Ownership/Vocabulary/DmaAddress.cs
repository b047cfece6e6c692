namespace Conformance.Model.Ownership;

/// <summary>A bus address, in IOMMU pages.</summary>
/// <param name="Window">0: TVE#0. 1: TVE#1, selected by PCI address bit 59.</param>
/// <param name="Page">The page within the window, from 0.</param>
public readonly record struct DmaAddress(int Window, int Page)
{
    /// <summary>An address below bit 59.</summary>
    public static DmaAddress Low(int page) => new(0, page);

    /// <summary>An address with bit 59 set.</summary>
    public static DmaAddress Bit59(int page) => new(1, page);

    /// <inheritdoc/>
    public override string ToString() => Window == 0 ? $"{Page}" : $"bit59+{Page}";
}
