namespace Conformance.Sut.Iommu;

/// <summary>iommu_take_ownership() and iommu_release_ownership() of arch/powerpc/kernel/iommu.c, in one of their versions.</summary>
internal interface IOwnership
{
    /// <summary>Takes a table from the kernel's allocator.</summary>
    /// <returns>0, or -EBUSY while the kernel has something mapped.</returns>
    int Take(IommuTable tbl);

    /// <summary>Gives a table back to the kernel's allocator. Nothing checks that it was taken.</summary>
    void Release(IommuTable tbl);
}
