namespace Conformance.Model.Ownership;

/// <summary>A DMA mapping of a host driver, until the driver unmaps it.</summary>
/// <param name="Device">Whose it is.</param>
/// <param name="Start">Its first bus page: in window 0 through the table, in window 1 straight through the bypass.</param>
/// <param name="PageCount">How many pages it spans.</param>
/// <param name="IsDead">The table that it went through was thrown away: nothing of it is left but its name.</param>
internal readonly record struct Mapping(DeviceId Device, DmaAddress Start, int PageCount, bool IsDead = false)
{
    /// <summary>Whether entries of the IOMMU table are its own, where taking ownership can see them.</summary>
    public bool IsTranslated => Start.Window == 0 && !IsDead;
}
