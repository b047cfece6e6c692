namespace Conformance.Reports;

/// <summary>What the signs of a matrix mean: those that occur in it, and no others.</summary>
internal static class LegendText
{
    public static void Write(Matrix matrix, IReadOnlyList<RuleRecord> rules, Sheet sheet)
    {
        var signs = rules.SelectMany(rule => matrix.Points.Select(point => Sign(matrix.Text(point, rule)))).ToHashSet();
        if (signs.Count == 0) return;
        sheet.Gap();
        sheet.Items(All.Where(entry => signs.Contains(entry.Sign)).Select(entry => entry.Meaning), "  ");
    }

    private static readonly (char Sign, string Meaning)[] All =
    [
        ('.', ". conforms"),
        ('3', "3 broken in 3 commands"),
        ('(', "(3) only after another rule was broken"),
        ('!', "3! only under an injected fault"),
        ('?', "? inconclusive"),
        ('-', "- nothing to say"),
        ('x', "x not built"),
    ];

    private static char Sign(string text) => text switch
    {
        ['.' or '(' or '?' or '-' or 'x', ..] => text[0],
        [.., '!'] => '!',
        _ => '3',
    };
}
