namespace Conformance.Reports;

/// <summary>An aligned table. What does not fit is wrapped inside its cell, in the widest column first.</summary>
internal sealed class Table(params IReadOnlyList<Column> columns)
{
    private const string Indent = "  ";
    private const string Between = "  ";
    private readonly List<IReadOnlyList<string>> _rows = [];

    /// <summary>Adds a row, one text a column.</summary>
    public void Add(params IReadOnlyList<string> cells) => _rows.Add([.. cells.Select(Plain.Of)]);

    /// <summary>The columns it would take if nothing were wrapped.</summary>
    public int NaturalWidth => Total(NaturalWidths());

    /// <summary>Writes the titles, unless all are empty, and the rows.</summary>
    public void Write(Sheet sheet)
    {
        var widths = Fitted(NaturalWidths());
        if (columns.Any(column => column.Title.Length > 0)) WriteRow(sheet, Titles(), widths);
        foreach (var row in _rows) WriteRow(sheet, row, widths);
    }

    private List<string> Titles() => [.. columns.Select(column => Plain.Of(column.Title))];

    private int[] NaturalWidths() =>
        [.. Titles().Select((title, at) => _rows.Select(row => row[at].Length).Append(title.Length).Max())];

    private static int Total(int[] widths) => Indent.Length + widths.Sum() + (Between.Length * (widths.Length - 1));

    // Widths are at most a few hundred, so one column at a time is quick enough, and it is fair to all of them.
    private static int[] Fitted(int[] widths)
    {
        while (Total(widths) > Sheet.Width && widths.Max() > 1)
            widths[Array.LastIndexOf(widths, widths.Max())]--;
        return widths;
    }

    private void WriteRow(Sheet sheet, IReadOnlyList<string> cells, int[] widths)
    {
        var wrapped = cells.Select((cell, at) => Lines(cell, widths[at])).ToList();
        for (var line = 0; line < wrapped.Max(lines => lines.Count); line++)
        {
            var texts = wrapped.Select((lines, at) => Pad(lines.ElementAtOrDefault(line) ?? string.Empty, at, widths[at]));
            sheet.Line(Indent + string.Join(Between, texts));
        }
    }

    // A cell that fits keeps its own blanks: the matrix aligns with them.
    private static IReadOnlyList<string> Lines(string cell, int width) =>
        cell.Length <= width ? [cell] : Wrap.Sentence(cell, Math.Max(width, 1));

    private string Pad(string text, int at, int width) =>
        columns[at].IsNumber ? text.PadLeft(width) : text.PadRight(width);
}
