namespace Conformance.Model.Ownership;

/// <summary>Where a table group is in its ownership life cycle.</summary>
public enum Phase
{
    /// <summary>Owned by the kernel, in either of the two phases below.</summary>
    Kernel,

    /// <summary>Owned by the kernel, the bypass window open.</summary>
    KernelBypass,

    /// <summary>Owned by the kernel, all DMA translated.</summary>
    KernelTranslated,

    /// <summary>Owned by an external user, all DMA translated.</summary>
    External,
}
