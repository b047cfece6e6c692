namespace Conformance.Reports;

/// <summary>The commands by kind: a check that only met refusals would look green otherwise.</summary>
internal static class KindTable
{
    public static void Write(IReadOnlyList<KindRecord> kinds, Sheet sheet)
    {
        if (kinds.Count == 0) return;
        var rows = kinds.Select(Row).Prepend(["command", "asked", "ok", "refused"]).ToList();
        var widths = Enumerable.Range(0, 4).Select(at => rows.Max(row => row[at].Length)).ToArray();
        var texts = rows.Select(row => Text(row, widths)).ToList();
        sheet.Gap();
        Grid.Write(texts.Skip(1), sheet, title: texts[0]);
    }

    private static string[] Row(KindRecord kind) =>
        [Plain.Of(kind.Kind), Words.Short(kind.Asked), Words.Short(kind.Accepted), Words.Short(kind.Refused)];

    private static string Text(string[] row, int[] widths) =>
        string.Join(' ', row.Select((cell, at) => at == 0 ? cell.PadRight(widths[at]) : cell.PadLeft(widths[at])));
}
