namespace Conformance.Sut.Iommu;

/// <summary>Ownership as "powerpc/iommu: Fix IOMMU ownership control functions" leaves it: under the locks of all pools, and bit 0 comes back when the table is busy.</summary>
/// <remarks>Source: arch/powerpc/kernel/iommu.c, iommu_take_ownership(), iommu_release_ownership(), b82c75bfbeb5 to v5.13.</remarks>
internal sealed class OwnershipUnderLocks : IOwnership
{
    /// <inheritdoc/>
    public int Take(IommuTable tbl)
    {
        var rc = Rc.Ok;
        tbl.PoolLock.Acquire();
        if (tbl.ItOffset == 0) tbl.ItMap &= ~1UL;
        if (tbl.ItMap == 0)
        {
            tbl.CloseAllocator();
        }
        else
        {
            rc = Rc.Ebusy;
            tbl.ItMap |= tbl.Reserved;
        }

        tbl.PoolLock.Release();
        return rc;
    }

    /// <inheritdoc/>
    public void Release(IommuTable tbl)
    {
        tbl.PoolLock.Acquire();
        tbl.OpenAllocator();
        tbl.PoolLock.Release();
    }
}
