namespace Conformance.Reports.Tests;

/// <summary>Results of every kind, and every one with hostile text.</summary>
internal static class Everything
{
    // What each format has to swallow: markup, terminal escapes, what XML cannot hold, half a surrogate pair, and below a megabyte.
    public static string Worst { get; } =
        "<script>alert(1)</script> ]]> & \"' \x1b[2J \0 \x0b \ufffe \ud800 # TODO -- */ /* ?? ``` | %0A ::error:: :: \u202e \"\"\"\" \\"
        + "\r\nok 1 - forged\nnot ok 2\n::error::forged\n" + new string('x', 2_000);

    private static readonly string _megabyte = Worst + new string('x', 1_000_000);

    public static IReadOnlyList<(string Name, IResult Result)> Results { get; } =
    [
        ("series", SampleSeries.Small()),
        ("empty series", SampleSeries.Empty()),
        ("judged series", SampleSeries.Small() with { Baseline = null }),
        ("series with news", SampleSeries.Small() with { Baseline = new(["I9: first bad f87a8864, mended by 46d3e1e1, 3 commands"], ["I1: first bad v4.1, not mended, 1 command"], 3) }),
        ("stopped series", SampleSeries.Small() with { Baseline = null, Work = Sample.Work(stopped: "interrupted") }),
        ("ten points", SampleTen.Series()),
        ("conforming check", SampleCheck.Conforming()),
        ("violating check", SampleCheck.Violating()),
        ("blind check", SampleCheck.Conforming() with { Rules = [new(Sample.Rule("I26"), VerdictRecord.Inconclusive, "not observed", 0)], Missed = ["transitions 90% of 100%"] }),
        ("replay", new ReplayRecord { Traces = [SampleReplay.Broken(), SampleReplay.Mended()] }),
        ("mutants", SampleOthers.Mutants()),
        ("explore", SampleOthers.Explored()),
        ("against", SampleOthers.Against()),
        ("bench", SampleOthers.Bench()),
        ("hostile series", Hostile.Series()),
        ("hostile check", Hostile.Check()),
        ("hostile replay", Hostile.Replay()),
        ("worst", Evil()),
    ];

    public static TheoryData<string> Names => [.. Results.Select(result => result.Name)];

    public static IReadOnlyList<IResult> Named(string name) => [Results.Single(result => result.Name == name).Result];

    private static SeriesRecord Evil()
    {
        var found = Sample.Counterexample() with
        {
            System = Worst,
            Machine = Worst,
            Boot = Worst,
            Rule = new(Worst, Worst, _megabyte, Worst),
            Steps = [new(_megabyte, _megabyte, IsProbe: false), new("take grp0 ctr0", Worst, IsProbe: false), new(Worst, Worst, IsProbe: true)],
            Differences = [new(Worst, Worst, Worst)],
            Found = Worst,
            Minimality = Worst,
            Replay = Worst,
        };
        return SampleSeries.Small() with
        {
            Series = Worst,
            Title = Worst,
            Points = [new(Worst, VerdictRecord.Violates, Worst, Worst, IsBase: false)],
            Rules = [new(Worst, Worst, Worst, Worst)],
            Cells = [new(Worst, Worst, VerdictRecord.Violates, 3, [], [Worst])],
            Findings = [SampleSeries.Finding(found, Worst, Worst)],
            Baseline = null,
        };
    }
}
