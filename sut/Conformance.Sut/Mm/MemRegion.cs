namespace Conformance.Sut.Mm;

/// <summary>struct mm_iommu_table_group_mem_t: memory of a process that is pinned and charged once, to be mapped as often as one likes.</summary>
/// <remarks>
/// Source: arch/powerpc/mm/mmu_context_iommu.c, v4.2; arch/powerpc/mm/book3s64/iommu_api.c since. There mapped starts at
/// one, which stands for the region itself; here it counts TCEs alone.
/// </remarks>
internal sealed class MemRegion(MmStruct mm, int page, int npages)
{
    /// <summary>Whose memory it is.</summary>
    public MmStruct Mm { get; } = mm;

    /// <summary>ua: the first page.</summary>
    public int Page { get; } = page;

    /// <summary>entries: how many pages.</summary>
    public int PageCount { get; } = npages;

    /// <summary>used: how many registrations hold it.</summary>
    public int Used { get; set; } = 1;

    /// <summary>mapped: how many TCEs point into it.</summary>
    public int Mapped { get; set; }

    /// <summary>Whether it is exactly this memory.</summary>
    public bool Is(int page, int npages) => Page == page && PageCount == npages;

    /// <summary>Whether it has a page in common with this memory.</summary>
    public bool Overlaps(int page, int npages) => page < Page + PageCount && Page < page + npages;
}
