using Conformance.Model.Ownership;

namespace Conformance.Sut.Kernels;

/// <summary>By which profile a version is judged.</summary>
internal static class KernelProfiles
{
    private const uint FirstClaimedByDomain = 604;
    private const uint FirstWithPseriesWindows = 611;

    /// <summary>
    /// The profile of PowerNV with IODA2. From 5.19 to 6.3 the IOMMU core hands out no group on powerpc, so that VFIO's
    /// driver cannot be reached behind it; it is the driver of 5.18, and is judged behind the core of 5.18.
    /// </summary>
    /// <param name="version">As a library says it: 601 for 6.1.</param>
    public static Profile For(uint version) => Named(version switch
    {
        < FirstClaimedByDomain => "ioda2-e2",
        < FirstWithPseriesWindows => "ioda2-e4",
        _ => "ioda2-e5",
    });

    private static Profile Named(string name) => AllProfiles.List.First(profile => profile.Name == name);
}
