namespace Conformance.Reports;

/// <summary>Short texts side by side, as many as fit, read down the columns as <c>ls</c> is.</summary>
internal static class Grid
{
    private const string Indent = "  ";
    private const string Between = "    ";

    /// <summary>Writes them. What is inside a text is laid out already: its blanks are kept.</summary>
    public static void Write(IEnumerable<string> texts, Sheet sheet, string title = "")
    {
        string[] plain = [.. texts.Select(Plain.Of)];
        var width = plain.Append(title).Max(text => text.Length);
        var across = Math.Clamp((Sheet.Width - Indent.Length + Between.Length) / (width + Between.Length), 1, Math.Max(plain.Length, 1));
        var down = (plain.Length + across - 1) / across;

        if (title.Length > 0) WriteLine(Enumerable.Repeat(title, across), width, sheet);
        for (var line = 0; line < down; line++)
            WriteLine(plain.Where((_, at) => at % down == line), width, sheet);
    }

    private static void WriteLine(IEnumerable<string> texts, int width, Sheet sheet)
    {
        var line = Indent + string.Join(Between, texts.Select(text => text.PadRight(width)));
        if (line.Length <= Sheet.Width) sheet.Line(line);
        else sheet.Sentence(line, Indent);
    }
}
