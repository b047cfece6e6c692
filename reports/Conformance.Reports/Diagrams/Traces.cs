namespace Conformance.Reports;

/// <summary>What diagrams are drawn of: the charts of results, and their counterexamples, each trace once.</summary>
internal static class Traces
{
    /// <summary>The charts, each once: results of one machine share theirs.</summary>
    public static IReadOnlyList<ChartRecord> Charts(IEnumerable<IResult> results) =>
        [.. results.Select(Chart).OfType<ChartRecord>().DistinctBy(DotChart.Of)];

    /// <summary>The counterexamples.</summary>
    public static IReadOnlyList<CounterexampleRecord> Of(IEnumerable<IResult> results) =>
        [.. SameTrace.Of([.. results.SelectMany(Findings)]).Select(trace => trace.First)];

    private static ChartRecord? Chart(IResult result) => result switch
    {
        SeriesRecord series => series.Chart,
        CheckRecord check => check.Chart,
        ReplayRecord replay => replay.Chart,
        _ => null,
    };

    private static IEnumerable<CounterexampleRecord> Findings(IResult result) => result switch
    {
        SeriesRecord series => series.Findings.Select(finding => finding.Counterexample),
        CheckRecord check => check.Findings,
        ReplayRecord replay => replay.Traces.SelectMany(trace => trace.Findings),
        AgainstRecord against => against.Findings,
        _ => [],
    };
}
