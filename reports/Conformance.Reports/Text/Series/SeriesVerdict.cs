namespace Conformance.Reports;

/// <summary>The last line of a series that is judged plainly.</summary>
internal static class SeriesVerdict
{
    public static string Of(SeriesRecord series)
    {
        if (series.Findings.Count > 0) return series.Work.Stopped is null ? Violates(series.Findings) : SoFar(series.Findings);
        if (Has(series, VerdictRecord.Violates)) return "Violates: see the matrix.";
        if (series.Work.Stopped is not null) return "Inconclusive: nothing was found, but the run did not reach its end.";
        if (Has(series, VerdictRecord.Inconclusive)) return "Inconclusive: nothing was found, but not every rule could be decided.";
        return Has(series, VerdictRecord.Conforms)
            ? $"Conforms: nothing was found at {Where(series.Points)}."
            : "Not applicable: nothing was checked.";
    }

    private static bool Has(SeriesRecord series, VerdictRecord verdict) =>
        series.Points.Any(point => point.Verdict == verdict) || series.Cells.Any(cell => cell.Verdict == verdict);

    // A point that was not built has passed nothing, so it is not counted among those that did.
    private static string Where(IReadOnlyList<PointRecord> points)
    {
        var checkedCount = points.Count(point => point.Verdict != VerdictRecord.NotApplicable);
        if (checkedCount < points.Count) return $"{Words.Number(checkedCount)} of {Words.Count(points.Count, "point")}; no other was checked";
        return points.Count == 1 ? "the one point" : $"any of the {Words.Number(points.Count)} points";
    }

    // Nothing is said of what is mended: the run did not come to every point.
    private static string SoFar(IReadOnlyList<FindingRecord> findings) =>
        $"Violates: {Words.Count(findings.Count, "finding")} so far. What was not run may break more, or mend some.";

    private static string Violates(IReadOnlyList<FindingRecord> findings)
    {
        var left = findings.Count(finding => finding.FixedBy is null);
        var mended = left == 0 ? "all mended" : $"{Words.Number(left)} of them not mended";
        return $"Violates: {Words.Count(findings.Count, "finding")}, {mended} by the end of the series.";
    }
}
