namespace Conformance.Model.Ownership;

/// <summary>A live DMA mapping of a host driver.</summary>
/// <param name="Device">Whose it is.</param>
/// <param name="Start">Its first bus page: in window 0 through the table, in window 1 straight through the bypass.</param>
/// <param name="PageCount">How many pages it spans.</param>
internal readonly record struct Mapping(DeviceId Device, DmaAddress Start, int PageCount)
{
    /// <summary>Whether it goes through the IOMMU table, where taking ownership can see it.</summary>
    public bool IsTranslated => Start.Window == 0;
}
