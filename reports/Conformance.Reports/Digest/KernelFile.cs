using System.Text.RegularExpressions;

namespace Conformance.Reports;

/// <summary>Finds the kernel's files in the source of a rule: "drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_ioctl()".</summary>
internal static partial class KernelFile
{
    /// <summary>All of them, each once, in the order named.</summary>
    public static IReadOnlyList<string> All(string source) =>
        [.. Path().Matches(source).Select(match => match.Value).Distinct()];

    /// <summary>The first; null: none is named.</summary>
    public static string? First(string source) => All(source).Count > 0 ? All(source)[0] : null;

    [GeneratedRegex(@"\b[a-z]\w*(?:/[\w-]+)+\.[chS]\b", RegexOptions.NonBacktracking)]
    private static partial Regex Path();
}
