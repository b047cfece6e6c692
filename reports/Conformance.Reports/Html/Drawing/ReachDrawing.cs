namespace Conformance.Reports;

/// <summary>What the devices behind a part reach: windows and addresses on the left, what lies behind them on the right.</summary>
internal static class ReachDrawing
{
    private const int Line = 22;
    private const int Width = 290;
    private const int FromRight = 128;
    private const int ToLeft = 216;

    public static Html Of(PartRecord part)
    {
        if (part.Links.Count == 0) return Html.Of($"""<p class="reach none">Its devices reach nothing.</p>""");

        var ways = part.Links
            .Select(link => (link.Through, link.From))
            .Distinct()
            .OrderBy(way => way.Through, StringComparer.Ordinal)
            .ThenBy(way => way.From, NaturalOrder.Instance)
            .ToList();
        var ends = part.Links.Select(link => link.To).Distinct().Order(NaturalOrder.Instance).ToList();
        var height = Line * Math.Max(ways.Count, ends.Count) + 4;
        return Html.Of($"""
            <svg class="reach" viewBox="0 -4 {Width} {height + 4}" role="img" aria-label="{Said(part)}">
            {part.Links.Select(link => Curve(link, ways.IndexOf((link.Through, link.From)), ends.IndexOf(link.To)))}
            {ways.Select((way, at) => Html.Of($"""<rect class="from" x="1" y="{at * Line + 3}" width="{FromRight}" height="{Line - 4}" rx="4"/><text class="through" x="8" y="{at * Line + 16}">{way.Through}</text><text class="address" x="{FromRight - 6}" y="{at * Line + 16}">{way.From}</text>"""))}
            {ends.Select((end, at) => Html.Of($"""<rect class="to" x="{ToLeft}" y="{at * Line + 3}" width="{Width - ToLeft - 1}" height="{Line - 4}" rx="4"/><text class="page" x="{ToLeft + 8}" y="{at * Line + 16}">{end}</text>"""))}</svg>
            {Wrong(part)}
            """);
    }

    private static Html Curve(LinkRecord link, int from, int to)
    {
        var (y1, y2, x1, x2) = (from * Line + 12, to * Line + 12, FromRight + 1, ToLeft);
        return Html.Of($"""<path class="link {Class(link)}" d="M{x1} {y1}C{x1 + 40} {y1} {x2 - 40} {y2} {x2} {y2}"/><text class="how {Class(link)}" x="{x1 + 5}" y="{y1 - 3}">{link.How}</text>""");
    }

    private static Html Class(LinkRecord link) => link.Only switch
    {
        "actual" => Html.Of($"wrong"),
        "expected" => Html.Of($"missed"),
        _ => Html.None,
    };

    // Colour alone must not tell it.
    private static Html Wrong(PartRecord part) => Html.Of(part.Links.Where(link => link.Only is not null).Select(link => link.Only == "actual"
        ? Html.Of($"""<p class="note wrong">{link.From} reaches {link.To} ({link.How}): not expected</p>""")
        : Html.Of($"""<p class="note missed">{link.From} should reach {link.To} ({link.How}) and does not</p>""")));

    private static string Said(PartRecord part) =>
        $"What the devices of {part.Name} reach: {string.Join("; ", part.Links.Select(link => $"{link.From} through {link.Through} {(link.Only == "expected" ? "should reach" : "reaches")} {link.To} {link.How}{(link.Only == "actual" ? ", not expected" : "")}"))}. Nothing else.";
}
