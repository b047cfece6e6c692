using System.Text;

namespace Conformance.Reports;

/// <summary>Text inside a Mermaid diagram. What Mermaid could take for its own is written as a code of its own, <c>#59;</c>.</summary>
internal static class MermaidText
{
    private const int LengthMax = 200;

    public static string Of(string text)
    {
        var plain = Plain.Of(text.Length <= LengthMax ? text : text[..LengthMax]) + (text.Length <= LengthMax ? "" : "...");
        var built = plain.Aggregate(new StringBuilder(), (built, c) => IsHarmless(c) ? built.Append(c) : built.Append($"#{(int)c};"));

        // The one word that closes a block wherever it stands.
        return built.Replace("end", "e#110;d").ToString().Trim() is { Length: > 0 } shown ? shown : "#32;";
    }

    private static bool IsHarmless(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '.' or '/' or '=' or '+' or '(' or ')' or '[' or ']';
}
