using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Iommu;

/// <summary>struct iommu_table_group_link: one of the groups whose TVEs point at a table, and whose caches may hold its entries.</summary>
/// <remarks>Source: arch/powerpc/include/asm/iommu.h, v4.2.</remarks>
internal sealed class TableGroupLink(PnvIodaPe pe, TableGroupLink? next)
{
    /// <summary>The group.</summary>
    public PnvIodaPe Pe { get; } = pe;

    /// <summary>The next of them.</summary>
    public TableGroupLink? Next { get; set; } = next;
}
