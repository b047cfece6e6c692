namespace Conformance.Sut.Iommu;

/// <summary>What a host driver keeps of a buffer it has mapped.</summary>
internal struct LiveMapping
{
    /// <summary>How many pages it spans; 0 when there is no mapping of that name.</summary>
    public int PageCount { get; set; }

    /// <summary>Whose it is.</summary>
    public KernelDevice Device { get; set; }

    /// <summary>The table it was allocated from; none for an address with bit 59.</summary>
    public IommuTable? Table { get; set; }

    /// <summary>0, or 1 for an address with bit 59.</summary>
    public int Window { get; set; }

    /// <summary>The first bus page.</summary>
    public int Page { get; set; }
}
