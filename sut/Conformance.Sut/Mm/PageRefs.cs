using Conformance.Model.Ownership;

namespace Conformance.Sut.Mm;

/// <summary>The reference counts of the pages of RAM, as far as DMA pins them (get_user_pages(), put_page()).</summary>
/// <remarks>
/// Every page of user memory is mapped in every process at the same address. What lies below it belongs to the kernel,
/// and what lies behind it is nobody's.
/// </remarks>
internal sealed class PageRefs(Boot? boot)
{
    /// <summary>Where nobody pins anything.</summary>
    public static PageRefs None { get; } = new(null);

    /// <summary>How often each page is pinned.</summary>
    public int[] Counts { get; } = new int[boot?.RamPageCount ?? 0];

    /// <summary>Whether pages are a process's own.</summary>
    public bool AreUsers(int page, int npages) => boot is not null && page >= boot.UserPageFirst && page + npages <= boot.RamPageCount;

    /// <summary>get_user_pages() for one page.</summary>
    public void Get(int page) => Counts[page]++;

    /// <summary>put_page().</summary>
    public void Put(int page) => Counts[page]--;
}
