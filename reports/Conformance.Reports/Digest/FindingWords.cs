namespace Conformance.Reports;

/// <summary>A finding of a series in one line, by which two results are compared.</summary>
public static class FindingWords
{
    /// <summary>I9: first bad f87a8864, mended by 46d3e1e1, 3 commands.</summary>
    public static string Of(FindingRecord finding)
    {
        var mended = finding.FixedBy is { } point ? $"mended by {point}" : "not mended";
        return $"{Mode(finding.Rule, finding.After, finding.UnderFault)}: first bad {finding.FirstBad}, {mended}, {Words.Count(finding.Length, "command")}";
    }

    /// <summary>I10 after I9, or I9 under an injected fault: a rule, and in which of three ways it is broken.</summary>
    internal static string Mode(string rule, IReadOnlyList<string> after, bool isUnderFault) =>
        $"{rule}{(after.Count > 0 ? $" after {string.Join(", ", after)}" : "")}{(isUnderFault ? " under an injected fault" : "")}";
}
