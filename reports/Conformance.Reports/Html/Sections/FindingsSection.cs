namespace Conformance.Reports;

/// <summary>Where each rule first breaks, and which patch mends it.</summary>
internal static class FindingsSection
{
    public static Html Of(SeriesRecord series, IReadOnlyList<Walk> walks) => series.Findings.Count == 0
        ? Html.None
        : Html.Of($"""
            <table class="findings"><thead><tr><th scope="col">Rule</th><th scope="col">First bad</th><th scope="col">Mended by</th><th scope="col" class="number">Commands</th></tr></thead>
            <tbody>
            {FindingGroup.Of(series.Findings).SelectMany(group => group.Wake.Select(wake => Row(wake, walks, isWake: true)).Prepend(Row(group.First, walks, isWake: false)))}</tbody></table>
            """);

    private static Html Row(FindingRecord finding, IReadOnlyList<Walk> walks, bool isWake)
    {
        var walk = walks.First(walk => walk.Findings.Contains(finding));
        return Html.Of($"""
            <tr class="{(isWake ? Html.Of($"wake") : Html.None)}"><th scope="row"><a href="#{walk.Id}"><span class="id">{finding.Rule}</span> {finding.Counterexample.Rule.Name}</a> <small>{Mode(finding)}{string.Join(' ', finding.Platforms)}</small></th><td><code>{finding.FirstBad}</code></td><td>{Mended(finding)}</td><td class="number">{finding.Length}</td></tr>

            """);
    }

    private static string Mode(FindingRecord finding) => finding switch
    {
        { After.Count: > 0 } => $"only after {Words.And(finding.After)}; ",
        { UnderFault: true } => "under an injected fault; ",
        _ => "",
    };

    private static Html Mended(FindingRecord finding) =>
        finding.FixedBy is { } patch ? Html.Of($"<code>{patch}</code>") : Html.Of($"""<span class="unmended">nothing</span>""");
}
