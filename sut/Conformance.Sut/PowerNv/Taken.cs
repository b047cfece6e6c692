using Conformance.Sut.Iommu;

namespace Conformance.Sut.PowerNv;

/// <summary>That a group was taken from the kernel, and what there was before: until the take is kept, it can be undone.</summary>
internal sealed class Taken
{
    /// <summary>Whether it is taken.</summary>
    public bool IsTaken { get; set; }

    /// <summary>Whether the bypass window was open.</summary>
    public bool BypassWasOpen { get; set; }

    /// <summary>The kernel's table, put aside; none once the take is kept, or where the table is lent.</summary>
    public IommuTable? Aside { get; set; }
}
