namespace Conformance.Reports;

/// <summary>The one way in which text leaves: plain ASCII, 72 columns, no trailing blanks, LF.</summary>
internal sealed class Sheet(TextWriter writer)
{
    /// <summary>What a mail can quote twice without wrapping.</summary>
    public const int Width = 72;

    private bool _isAfterGap = true;

    /// <summary>One line, as long as it is: for what is to be copied, and for what is laid out already.</summary>
    public void Line(string text)
    {
        var line = Plain.Of(text).TrimEnd(' ');
        writer.Write(line);
        writer.Write('\n');
        _isAfterGap = line.Length == 0;
    }

    /// <summary>One empty line between what came before and what follows; none at the top.</summary>
    public void Gap()
    {
        if (!_isAfterGap) Line(string.Empty);
    }

    /// <summary>A sentence, wrapped; further lines stand under its first word.</summary>
    public void Sentence(string text, string prefix = "") =>
        Hang(Wrap.Sentence(text, Width - prefix.Length), prefix);

    /// <summary>Items side by side, on as many lines as it takes.</summary>
    public void Items(IEnumerable<string> items, string prefix) =>
        Hang(Wrap.Items(items, Width - prefix.Length), prefix);

    /// <summary>A call to paste into a shell.</summary>
    public void Call(string text, string prefix) =>
        Hang(Wrap.Call(text, Width - prefix.Length), prefix);

    private void Hang(IReadOnlyList<string> lines, string prefix)
    {
        for (var index = 0; index < lines.Count; index++)
            Line((index == 0 ? prefix : new string(' ', prefix.Length)) + lines[index]);
    }
}
