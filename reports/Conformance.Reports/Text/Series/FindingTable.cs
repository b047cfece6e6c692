namespace Conformance.Reports;

/// <summary>Which point breaks which rule, and which one mends it.</summary>
internal static class FindingTable
{
    public static void Write(IReadOnlyList<FindingGroup> groups, Sheet sheet)
    {
        if (groups.Count == 0) return;
        sheet.Gap();
        Table table = new(new("Rule"), new("First bad"), new("Mended by"), new("Length", IsNumber: true), new("Platforms"), new("Name"));
        foreach (var group in groups) Add(group, table);
        table.Write(sheet);
    }

    private static void Add(FindingGroup group, Table table)
    {
        table.Add(Row(group.First, indent: ""));
        foreach (var finding in group.Wake) table.Add(Row(finding, indent: "  "));
    }

    private static string[] Row(FindingRecord finding, string indent) =>
    [
        indent + finding.Rule,
        finding.FirstBad,
        finding.FixedBy ?? "nothing",
        Length(finding),
        string.Join(' ', finding.Platforms),
        finding.Counterexample.Rule.Name,
    ];

    private static string Length(FindingRecord finding) => finding switch
    {
        { After.Count: > 0 } => $"({finding.Length})",
        { UnderFault: true } => $"{finding.Length}!",
        _ => $"{finding.Length} ",
    };
}
