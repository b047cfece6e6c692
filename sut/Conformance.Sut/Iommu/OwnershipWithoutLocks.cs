namespace Conformance.Sut.Iommu;

/// <summary>
/// Ownership after page pinning moved to VFIO: TCEs are the caller's, bitmap and bypass window are not. Up to 0eaf4def
/// the table has a callback for the bypass window; from f87a8864 on it has none, and the same function touches the bitmap
/// alone.
/// </summary>
/// <remarks>
/// Source: arch/powerpc/kernel/iommu.c, iommu_take_ownership(), iommu_release_ownership(), at 9b14a1ff8657 and
/// f87a88642e2e (both before v4.2).
/// </remarks>
internal sealed class OwnershipWithoutLocks : IOwnership
{
    /// <inheritdoc/>
    public int Take(IommuTable tbl)
    {
        // As in v4.1, a busy table loses its reserved bit 0.
        if (tbl.ItOffset == 0) tbl.ItMap &= ~1UL;
        if (tbl.ItMap != 0) return Rc.Ebusy;

        tbl.CloseAllocator();
        tbl.SetBypass?.SetBypass(false);
        return Rc.Ok;
    }

    /// <inheritdoc/>
    public void Release(IommuTable tbl)
    {
        tbl.OpenAllocator();
        tbl.SetBypass?.SetBypass(true);
    }
}
