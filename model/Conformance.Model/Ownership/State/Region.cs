namespace Conformance.Model.Ownership;

/// <summary>Memory that a process has registered, pinned and charged as long as it lasts.</summary>
/// <param name="Process">Whose it is.</param>
/// <param name="Page">Its first page of RAM.</param>
/// <param name="PageCount">How many pages it spans.</param>
/// <param name="Uses">A byte for each container: how often it is registered there.</param>
internal readonly record struct Region(ProcessId Process, int Page, int PageCount, uint Uses)
{
    /// <summary>How many registrations hold it.</summary>
    public int Used => (int)((Uses & 0xFF) + (Uses >> 8 & 0xFF) + (Uses >> 16 & 0xFF) + (Uses >> 24));

    /// <summary>How often it is registered in a container.</summary>
    public int UsedBy(ContainerId container) => (int)(Uses >> (container.Index * 8) & 0xFF);

    /// <summary>Whether a page lies in it.</summary>
    public bool Covers(int page) => page >= Page && page < Page + PageCount;

    /// <summary>Whether it shares a page with others.</summary>
    public bool Overlaps(int page, int pageCount) => page < Page + PageCount && Page < page + pageCount;

    /// <summary>The same memory, registered in a container so many times more.</summary>
    public Region Counted(ContainerId container, int more) => this with { Uses = Uses + ((uint)more << (container.Index * 8)) };

    /// <summary>The same memory, not registered in a container any more.</summary>
    public Region Without(ContainerId container) => this with { Uses = Uses & ~(0xFFU << (container.Index * 8)) };
}
