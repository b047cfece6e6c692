namespace Conformance.Reports;

/// <summary>A series as suites: one for each point, in it a case for each rule. What is recorded fails nothing; what is gone does.</summary>
internal static class SeriesCases
{
    public static TestRun Run(SeriesRecord series)
    {
        var matrix = new Matrix(series);
        return new(
            $"series {series.Series}",
            series.Baseline is { } baseline ? BaselineText.Sentence(baseline) : SeriesVerdict.Of(series),
            [
                .. series.Points.Select((point, at) => new TestSuite(point.Id, point.Description, Cases(point, at, series, matrix))),
                .. Gone(series.Baseline),
                .. RuleCases.End(series.Work.Stopped),
            ]);
    }

    // What was not built has passed nothing.
    private static List<TestCase> Cases(PointRecord point, int at, SeriesRecord series, Matrix matrix) => point.NotBuilt is { } why
        ? [new("it builds", TestOutcome.Undecided, $"not built: {why}")]
        : [.. series.Rules.Select(rule => Of(rule, point, at, series, matrix))];

    private static TestCase Of(RuleRecord rule, PointRecord point, int at, SeriesRecord series, Matrix matrix)
    {
        var name = RuleCases.Name(rule);
        return matrix.Verdict(point, rule) switch
        {
            VerdictRecord.Conforms => new(name, TestOutcome.Passed),
            VerdictRecord.NotApplicable => new(name, TestOutcome.Skipped, "nothing to say here"),
            VerdictRecord.Inconclusive => new(name, Undecided(series), "not observed, or not decided"),
            _ => Broken(name, matrix.Cell(point, rule)!, at, series),
        };
    }

    // Compared with what is recorded, only findings count. It is no pass all the same.
    private static TestOutcome Undecided(SeriesRecord series) => series.Baseline is null ? TestOutcome.Undecided : TestOutcome.Skipped;

    // The trace stands at the first bad point; at the others a line that leads there.
    private static TestCase Broken(string name, CellRecord cell, int at, SeriesRecord series)
    {
        var finding = Finding(cell, at, series);
        var first = finding is null || finding.FirstBad == cell.Point ? "" : $", first bad {finding.FirstBad}";
        var reason = $"broken in {Words.Count(cell.Length ?? 0, "command")}{Way(cell)}{first}";
        var isRecorded = series.Baseline is { } baseline && (finding is null || !baseline.New.Contains(FindingWords.Of(finding)));
        return new(
            name,
            isRecorded ? TestOutcome.Recorded : TestOutcome.Failed,
            isRecorded ? $"recorded: {reason}" : reason,
            first.Length == 0 ? finding?.Counterexample : null);
    }

    private static string Way(CellRecord cell) => cell switch
    {
        { After.Count: > 0 } => $" after {Words.And(cell.After)}",
        { UnderFault: true } => " under an injected fault",
        _ => "",
    };

    // The stretch of points that this cell is in, in the same way of breaking the rule.
    private static FindingRecord? Finding(CellRecord cell, int at, SeriesRecord series) => series.Findings.FirstOrDefault(finding =>
        finding.Rule == cell.Rule
        && finding.UnderFault == cell.UnderFault
        && finding.After.Count > 0 == cell.After.Count > 0
        && Index(series, finding.FirstBad) <= at
        && (finding.FixedBy is null || at < Index(series, finding.FixedBy)));

    private static int Index(SeriesRecord series, string id) =>
        series.Points.TakeWhile(point => point.Id != id).Count();

    private static IEnumerable<TestSuite> Gone(BaselineRecord? baseline)
    {
        if (baseline is not { Gone.Count: > 0 }) yield break;

        yield return new(
            "baseline", "what is recorded", [.. baseline.Gone.Select(finding => new TestCase(finding, TestOutcome.Failed, "recorded, but not found again"))]);
    }
}
