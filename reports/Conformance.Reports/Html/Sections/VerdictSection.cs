namespace Conformance.Reports;

/// <summary>What comes first: the verdict in a word, the verdict in a sentence, and what exactly is guaranteed.</summary>
internal static class VerdictSection
{
    public static Html Of(SeriesRecord series)
    {
        var verdict = series.Findings.Count > 0 ? VerdictRecord.Violates : Worst(series.Points.Select(point => point.Verdict));
        var isRecorded = series.Baseline is { IsAsRecorded: true };
        return Html.Of($"""
            {Badge(verdict, isRecorded && verdict == VerdictRecord.Violates ? "violates, as recorded" : Words.Of(verdict))}
            <p class="verdict">{SeriesVerdict.Of(series)}</p>
            {Sentence(series.Baseline is { } baseline ? BaselineText.Sentence(baseline) : "")}
            {News("New", series.Baseline?.New ?? [])}{News("Gone", series.Baseline?.Gone ?? [])}
            <p class="guarantee">{WorkText.Sentence(series.Work)}</p>
            """);
    }

    public static Html Of(CheckRecord check) => Html.Of($"""
        {Badge(check.Verdict, Words.Of(check.Verdict))}
        <p class="verdict">{CheckVerdict.Of(check)}</p>
        {News("Not reached", check.Missed)}
        <p class="guarantee">{CheckText.About(check).Trim('(', ')')}</p>
        """);

    public static Html Of(ReplayRecord replay)
    {
        var verdict = Worst(replay.Traces.Select(trace => trace.Verdict));
        return Html.Of($"""
            {Badge(verdict, Words.Of(verdict))}
            {replay.Traces.Select(trace => Html.Of($"""<p class="verdict">{ReplayText.Sentence(trace)}</p>"""))}
            """);
    }

    private static VerdictRecord Worst(IEnumerable<VerdictRecord> verdicts)
    {
        VerdictRecord[] order = [VerdictRecord.Violates, VerdictRecord.Inconclusive, VerdictRecord.Conforms];
        return order.FirstOrDefault(verdicts.Contains, VerdictRecord.NotApplicable);
    }

    private static Html Badge(VerdictRecord verdict, string words) =>
        Html.Of($"""<p class="badge {Class(verdict)}">{Words.Capital(words)}</p>""");

    private static Html Class(VerdictRecord verdict) => verdict switch
    {
        VerdictRecord.Violates => Html.Of($"bad"),
        VerdictRecord.Conforms => Html.Of($"good"),
        _ => Html.Of($"open"),
    };

    private static Html Sentence(string text) => text.Length == 0 ? Html.None : Html.Of($"<p>{text}</p>");

    private static Html News(string title, IReadOnlyList<string> items) => items.Count == 0
        ? Html.None
        : Html.Of($"<p>{title}:</p><ul>{items.Select(item => Html.Of($"<li>{item}</li>"))}</ul>");
}
