namespace Conformance.Sut.Iommu;

/// <summary>Ownership as v4.1 has it: bitmap, TCEs and bypass window in one function, and no lock.</summary>
/// <remarks>Source: arch/powerpc/kernel/iommu.c, iommu_take_ownership(), iommu_release_ownership(), v4.1.</remarks>
internal sealed class OwnershipWithTces : IOwnership
{
    /// <inheritdoc/>
    public int Take(IommuTable tbl)
    {
        // Bit 0 is no mapping, so it is cleared before the test. Whoever finds the table busy leaves it cleared, and the
        // allocator hands out bus address 0 from then on.
        if (tbl.ItOffset == 0) tbl.ItMap &= ~1UL;
        if (tbl.ItMap != 0) return Rc.Ebusy;

        tbl.CloseAllocator();
        tbl.ClearAll();
        tbl.SetBypass?.SetBypass(false);
        return Rc.Ok;
    }

    /// <inheritdoc/>
    public void Release(IommuTable tbl)
    {
        tbl.ClearAll();
        tbl.OpenAllocator();
        tbl.SetBypass?.SetBypass(true);
    }
}
