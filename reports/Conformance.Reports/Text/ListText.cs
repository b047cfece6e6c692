namespace Conformance.Reports;

/// <summary>What there is to ask for, section by section.</summary>
public static class ListText
{
    /// <summary>Writes the sections that were asked for.</summary>
    public static void Write(ListRecord list, TextWriter writer)
    {
        Sheet sheet = new(writer);
        if (list.Sections.Count == 0) sheet.Line("Nothing to list.");
        foreach (var section in list.Sections) WriteSection(section, sheet);
    }

    private static void WriteSection(ListSectionRecord section, Sheet sheet)
    {
        sheet.Gap();
        sheet.Sentence($"{section.Title}:");
        if (section.Items.Count == 0) sheet.Line("  (none)");
        Table table = new(new Column(""), new Column(""));
        foreach (var item in section.Items) Add(item, table);
        table.Write(sheet);
    }

    private static void Add(ListItemRecord item, Table table)
    {
        table.Add(item.Name, item.Description);
        if (item.Source is { Length: > 0 } source) table.Add("", $"({source})");
    }
}
