namespace Conformance.Reports;

/// <summary>Rules by points, each cell a link to the trace that shows it; beside each rule where it breaks and is mended.</summary>
internal static class MatrixSection
{
    public static Html Of(SeriesRecord series, IReadOnlyList<Walk> walks)
    {
        if (series.Points.Count == 0) return Html.None;

        var matrix = new Matrix(series);
        var open = SettledRules.Open(series, matrix);
        return Html.Of($"""
            <div class="two"><div>{Table(matrix, open, walks)}
            <ul class="settled">{SettledRules.Lines(series, matrix).Select(line => Html.Of($"<li>{Words.Capital(line)}</li>"))}</ul></div>
            <dl class="points">{series.Points.Select(point => Html.Of($"<div><dt><code>{point.Id}</code></dt><dd>{PointLines.Description(point)}</dd></div>"))}</dl></div>
            """);
    }

    private static Html Table(Matrix matrix, IReadOnlyList<RuleRecord> rules, IReadOnlyList<Walk> walks) => rules.Count == 0
        ? Html.None
        : Html.Of($"""
            <p class="legend"><span class="cell bad">3</span> broken in 3 commands <span class="cell wake">(3)</span> only after another rule was broken <span class="cell fault">3!</span> only under an injected fault <span class="cell good">·</span> conforms <span class="cell open">?</span> inconclusive <span class="cell">–</span> nothing to say</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Matrix of rules and points">
            <table class="matrix"><caption class="vh">Which point breaks which rule, in how many commands</caption>
            <thead><tr><th scope="col">Rule</th>{matrix.Points.Select(point => Html.Of($"""<th scope="col" class="point"><span>{point.Id}</span></th>"""))}</tr></thead>
            <tbody>
            {rules.Select(rule => Row(matrix, rule, walks))}</tbody></table></div>
            """);

    private static Html Row(Matrix matrix, RuleRecord rule, IReadOnlyList<Walk> walks) => Html.Of($"""
        <tr><th scope="row"><span class="id">{rule.Id}</span> <span class="name">{rule.Name}</span></th>{matrix.Points.Select(point => Cell(matrix, point, rule, walks))}</tr>

        """);

    private static Html Cell(Matrix matrix, PointRecord point, RuleRecord rule, IReadOnlyList<Walk> walks)
    {
        var text = matrix.Text(point, rule).Trim();
        var (kind, mark, words) = text switch
        {
            "." => (Html.Of($"good"), "·", "conforms"),
            "?" => (Html.Of($"open"), "?", "inconclusive"),
            "-" => (Html.None, "–", "nothing to say"),
            ['(', ..] => (Html.Of($"wake"), text, "broken, but only after another rule"),
            [.., '!'] => (Html.Of($"fault"), text, "broken, but only under an injected fault"),
            _ => (Html.Of($"bad"), text, "broken"),
        };
        var shown = Html.Of($"""<span aria-hidden="true">{mark}</span><span class="vh">{words}</span>""");
        var walk = matrix.Verdict(point, rule) == VerdictRecord.Violates ? Find(matrix, point, rule, text, walks) : null;
        return walk is null
            ? Html.Of($"""<td class="cell {kind}">{shown}</td>""")
            : Html.Of($"""<td class="cell {kind}"><a href="#{walk.Id}">{shown}</a></td>""");
    }

    // The finding in whose stretch of points the cell lies, told in the same mode where there is one.
    private static Walk? Find(Matrix matrix, PointRecord point, RuleRecord rule, string text, IReadOnlyList<Walk> walks)
    {
        var ids = matrix.Points.Select(it => it.Id).ToList();
        var at = ids.IndexOf(point.Id);
        return walks
            .SelectMany(walk => walk.Findings.Select(finding => (walk, finding)))
            .Where(it => it.finding.Rule == rule.Id && ids.IndexOf(it.finding.FirstBad) <= at)
            .Where(it => it.finding.FixedBy is not { } mended || ids.IndexOf(mended) > at)
            .OrderByDescending(it => it.finding.After.Count > 0 == text.StartsWith('('))
            .ThenByDescending(it => it.finding.UnderFault == text.EndsWith('!'))
            .Select(it => it.walk)
            .FirstOrDefault();
    }
}
