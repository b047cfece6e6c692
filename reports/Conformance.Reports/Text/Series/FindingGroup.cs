namespace Conformance.Reports;

/// <summary>A finding, and those that come only in its wake.</summary>
internal sealed record FindingGroup(FindingRecord First, IReadOnlyList<FindingRecord> Wake)
{
    /// <summary>Direct findings in their order, each with its wake; last, what follows from nothing that is listed.</summary>
    public static IReadOnlyList<FindingGroup> Of(IReadOnlyList<FindingRecord> findings)
    {
        var direct = findings.Where(IsDirect).ToList();
        var wakes = findings.Where(finding => !IsDirect(finding)).ToLookup(finding => Cause(finding, direct));
        return
        [
            .. direct.Select(finding => new FindingGroup(finding, [.. wakes[finding]])),
            .. wakes[null].Select(finding => new FindingGroup(finding, [])),
        ];
    }

    public static bool IsDirect(FindingRecord finding) => finding.After.Count == 0;

    // The same rule may be broken twice along a series; the one that begins at the same point is the likelier cause.
    private static FindingRecord? Cause(FindingRecord finding, List<FindingRecord> direct) => direct
        .Where(cause => !cause.UnderFault && finding.After.Contains(cause.Rule))
        .OrderByDescending(cause => cause.FirstBad == finding.FirstBad)
        .FirstOrDefault();
}
