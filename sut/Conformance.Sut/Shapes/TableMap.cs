using Conformance.Sut.Iommu;

namespace Conformance.Sut.Shapes;

/// <summary>iommu_take_ownership() and iommu_release_ownership() for one table, which all shapes have underneath.</summary>
internal static class TableMap
{
    private static readonly OwnershipUnderLocks _ownership = new();

    /// <summary>Takes an idle table from the kernel's allocator.</summary>
    /// <returns>0, or -EBUSY and nothing has changed.</returns>
    public static int Take(IommuTable tbl) => _ownership.Take(tbl);

    /// <summary>Undoes a take of which nothing came: the table was idle, so its bitmap held the reserved bit alone.</summary>
    public static void Undo(IommuTable tbl) => _ownership.Release(tbl);

    /// <summary>Gives a table back, without anything its owner has mapped: the kernel must not allocate an entry that still translates.</summary>
    public static void Release(IommuTable tbl)
    {
        tbl.ClearAll();
        _ownership.Release(tbl);
    }
}
