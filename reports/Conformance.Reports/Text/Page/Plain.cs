using System.Text;

namespace Conformance.Reports;

/// <summary>Printable ASCII and nothing else, whatever a system under test put into its answers.</summary>
internal static class Plain
{
    // A crash text or a file name may hold terminal escapes; shown as \x1b they can neither colour nor clear a screen,
    // and a mail keeps them. A backslash stays as it is: the text is for reading, the JSON for reading back.
    public static string Of(string text) =>
        text.All(IsPlain) ? text : text.Aggregate(new StringBuilder(), Append).ToString();

    private static bool IsPlain(char c) => c is >= ' ' and <= '~';

    private static StringBuilder Append(StringBuilder built, char c) => c switch
    {
        _ when IsPlain(c) => built.Append(c),
        <= '\xff' => built.Append("\\x").Append(((int)c).ToString("x2")),
        _ => built.Append("\\u").Append(((int)c).ToString("x4")),
    };
}
