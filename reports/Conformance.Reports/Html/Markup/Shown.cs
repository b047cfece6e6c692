using System.Globalization;
using System.Text;

namespace Conformance.Reports;

/// <summary>
/// Text as a page shows it, whatever a system under test put into it. The one place where text becomes HTML: markup is
/// escaped, what cannot be seen or would turn the writing round is spelled out, what is very long is cut.
/// </summary>
internal static class Shown
{
    /// <summary>What is longer is cut: nobody reads it here, and the result has the whole of it.</summary>
    public const int LengthMax = 2_000;

    public static void AddTo(StringBuilder built, string text)
    {
        var shown = text.Length > LengthMax ? text[..LengthMax] : text;
        foreach (var rune in shown.EnumerateRunes()) Add(built, rune);
        if (text.Length > LengthMax) built.Append($" … ({Words.Number(text.Length)} characters; the JSON has them all)");
    }

    // A half of a surrogate pair comes out of the enumeration as U+FFFD, which is harmless.
    private static void Add(StringBuilder built, Rune rune) => _ = rune.Value switch
    {
        '&' => built.Append("&amp;"),
        '<' => built.Append("&lt;"),
        '>' => built.Append("&gt;"),
        '"' => built.Append("&quot;"),
        '\'' => built.Append("&#39;"),
        var plain when plain is >= ' ' and <= '~' || IsSeen(rune) => built.Append(rune.ToString()),
        <= 0xff => built.Append($"\\x{rune.Value:x2}"),
        _ => built.Append($"\\u{rune.Value:x4}"),
    };

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
}
