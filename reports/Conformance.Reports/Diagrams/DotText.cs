namespace Conformance.Reports;

/// <summary>Text inside a DOT string: plain ASCII, not too long, with nothing in it that ends the string or that Graphviz replaces.</summary>
internal static class DotText
{
    private const int LengthMax = 200;

    /// <summary>A quoted string.</summary>
    public static string Quoted(params IEnumerable<string> lines) => $"\"{string.Join("\\n", lines.Select(Of))}\"";

    private static string Of(string text) =>
        (Plain.Of(text.Length <= LengthMax ? text : text[..LengthMax]) + (text.Length <= LengthMax ? "" : "..."))
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal);
}
