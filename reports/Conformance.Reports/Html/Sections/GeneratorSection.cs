namespace Conformance.Reports;

/// <summary>What was run and why: exhaustively first, then at random in several ways, how long, and what that missed.</summary>
internal static class GeneratorSection
{
    private const int BarWidthMax = 200;

    public static Html Of(SeriesRecord series) => Of(series.Work, series.Strategies, series.Lengths, coverage: null, [], [], []);

    public static Html Of(CheckRecord check) =>
        Of(check.Work, check.Strategies, check.Lengths, check.Coverage, check.Missed, check.Warnings, check.Kinds);

    private static Html Of(
        WorkRecord work,
        IReadOnlyList<StrategyRecord> ways,
        IReadOnlyList<LengthRecord> lengths,
        CoverageRecord? coverage,
        IReadOnlyList<string> missed,
        IReadOnlyList<string> warnings,
        IReadOnlyList<KindRecord> kinds) => Html.Of($"""
        <dl class="work">
        <div><dt>Exhaustively</dt><dd>{Exhaustive(work)}</dd></div>
        <div><dt>At random</dt><dd>{Words.Count(work.RandomTraces, "trace")} from seed {work.Seed.ToString()}: longer ones, in larger worlds. The same seed gives the same traces.</dd></div>
        <div><dt>Corpus</dt><dd>{Words.Count(work.ReplayedTraces, "trace")} found elsewhere and replayed here.</dd></div>
        <div><dt>Commands</dt><dd>{Words.Number(work.Commands)}, each one compared with the model and judged by every rule.</dd></div>
        {(work.Stopped is { } why ? Html.Of($"<div><dt>Stopped</dt><dd>{WorkText.Stopped(why)}</dd></div>") : Html.None)}
        {(coverage is null ? Html.None : Html.Of($"<div><dt>Coverage</dt><dd>{CoverageText.Sum(coverage)}</dd></div>"))}
        </dl>
        {List("Not reached", missed)}{List("Warnings", warnings)}
        {Ways(ways)}{Lengths(lengths)}{Kinds(kinds)}
        """);

    private static string Exhaustive(WorkRecord work) => work.ExhaustiveTraces == 0
        ? "Nothing: every trace was drawn at random."
        : $"{Words.Count(work.ExhaustiveTraces, "trace")}: every sensible one up to {Words.Count(work.Depth, "command")} in the small worlds{WorkText.Shallow(work)}. What that finds is minimal; what it does not find is not there, up to that length.";

    private static Html List(string title, IReadOnlyList<string> items) => items.Count == 0
        ? Html.None
        : Html.Of($"<h3>{title}</h3><ul>{items.Select(item => Html.Of($"<li>{item}</li>"))}</ul>");

    private static Html Ways(IReadOnlyList<StrategyRecord> ways) => ways.Count == 0
        ? Html.None
        : Html.Of($"""
            <h3>How random traces are grown</h3>
            <ul class="ways">{ways.Select(way => Html.Of($"""
            <li><h4>{way.Name} <small>{way.Share} of the traces</small></h4><p>{way.Why}</p><p class="figures">{Words.Count(way.Traces, "trace")}; {Percent(way)}% of the commands carried out, the others refused; {Words.Count(way.NewPairs, "new pair")} of transitions; {Words.Count(way.Findings, "failure")} shown first.</p></li>
            """))}</ul>
            """);

    private static string Percent(StrategyRecord way) => $"{100 * (decimal)way.Accepted / Math.Max(1, way.Commands):0}";

    private static Html Lengths(IReadOnlyList<LengthRecord> lengths)
    {
        if (lengths.Count == 0) return Html.None;

        var most = Math.Max(1, lengths.Max(length => length.Count));
        return Html.Of($"""
            <h3>How long random traces are</h3>
            <table class="lengths"><thead><tr><th scope="col">Commands</th><th scope="col" class="number">Traces</th><td></td></tr></thead>
            <tbody>{lengths.Select(length => Html.Of($"""<tr><th scope="row">{length.From} to {length.To}</th><td class="number">{Words.Number(length.Count)}</td><td><svg class="bar" width="{Width(length, most)}" height="12" aria-hidden="true"><rect width="100%" height="12"/></svg></td></tr>"""))}</tbody></table>
            """);
    }

    private static long Width(LengthRecord length, long most) => (long)Math.Ceiling((double)length.Count / most * BarWidthMax);

    private static Html Kinds(IReadOnlyList<KindRecord> kinds) => kinds.Count == 0
        ? Html.None
        : Html.Of($"""
            <details><summary>All commands by kind</summary>
            <table class="kinds"><thead><tr><th scope="col">Command</th><th scope="col" class="number">Asked</th><th scope="col" class="number">Carried out</th><th scope="col" class="number">Refused</th></tr></thead>
            <tbody>{kinds.Select(kind => Html.Of($"""<tr><th scope="row"><code>{kind.Kind}</code></th><td class="number">{Words.Number(kind.Asked)}</td><td class="number">{Words.Number(kind.Accepted)}</td><td class="number">{Words.Number(kind.Refused)}</td></tr>"""))}</tbody></table></details>
            """);
}
