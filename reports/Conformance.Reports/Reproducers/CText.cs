namespace Conformance.Reports;

/// <summary>Text inside a C program: nothing in it ends the comment or the string that it stands in.</summary>
internal static class CText
{
    /// <summary>A line of a comment.</summary>
    public static string Comment(string line) =>
        Plain.Of(line).Replace("*/", "* /", StringComparison.Ordinal).Replace("/*", "/ *", StringComparison.Ordinal);

    /// <summary>A string, with its quotes.</summary>
    public static string String(string text) => $"\"{string.Concat(Plain.Of(text).Select(Escaped))}\"";

    // Two question marks would begin a trigraph.
    private static string Escaped(char letter) => letter is '"' or '\\' or '?' ? $"\\{letter}" : $"{letter}";
}
