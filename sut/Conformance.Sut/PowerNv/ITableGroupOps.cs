namespace Conformance.Sut.PowerNv;

/// <summary>struct iommu_table_group_ops: ownership of a group as a whole. Void, so a refusal inside goes unheard.</summary>
/// <remarks>Source: arch/powerpc/include/asm/iommu.h, f87a88642e2e (v4.2).</remarks>
internal interface ITableGroupOps
{
    /// <summary>take_ownership().</summary>
    void TakeOwnership(PnvIodaPe pe);

    /// <summary>release_ownership().</summary>
    void ReleaseOwnership(PnvIodaPe pe);
}
