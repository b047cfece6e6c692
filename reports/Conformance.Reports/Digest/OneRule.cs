namespace Conformance.Reports;

/// <summary>A result without the findings of other rules, to mail or reproduce one.</summary>
public static class OneRule
{
    /// <summary>Leaves out what other rules found; what else a result holds stays.</summary>
    /// <param name="result">The result.</param>
    /// <param name="rule">The rule's id.</param>
    public static IResult Of(IResult result, string rule) => result switch
    {
        SeriesRecord series => series with { Findings = [.. series.Findings.Where(finding => finding.Rule == rule)] },
        CheckRecord check => check with { Findings = Only(check.Findings, rule) },
        AgainstRecord against => against with { Findings = Only(against.Findings, rule) },
        ReplayRecord replay => replay with { Traces = [.. replay.Traces.Select(trace => trace with { Findings = Only(trace.Findings, rule) })] },
        _ => result,
    };

    /// <summary>The rules that a result has findings of, each once.</summary>
    public static IReadOnlyList<string> Found(IReadOnlyList<IResult> results) =>
        [.. Problems.Shown(results).Select(problem => problem.Rule).Distinct()];

    private static List<CounterexampleRecord> Only(IReadOnlyList<CounterexampleRecord> findings, string rule) =>
        [.. findings.Where(finding => finding.Rule.Id == rule)];
}
