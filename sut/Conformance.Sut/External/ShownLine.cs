using System.Text;

namespace Conformance.Sut.External;

/// <summary>A line of a program as a message shows it.</summary>
internal static class ShownLine
{
    // Enough to see what a line is, and not so much that it fills a screen.
    private const int LengthMax = 160;

    /// <summary>The line, beneath what is said of it. What is no text is shown as such.</summary>
    public static string After(ReadOnlyMemory<byte> line)
    {
        var text = Encoding.UTF8.GetString(line.Span);
        return $"\n{(text.Length > LengthMax ? $"{text[..LengthMax]}..." : text)}";
    }
}
