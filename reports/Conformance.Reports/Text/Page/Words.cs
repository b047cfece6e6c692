namespace Conformance.Reports;

/// <summary>Numbers and lists in English.</summary>
internal static class Words
{
    /// <summary>39,324.</summary>
    public static string Number(long number) => number.ToString("N0");

    /// <summary>A number for a narrow column: 61,000, then 161k, then 12M. Cut, not rounded, so as never to claim more.</summary>
    public static string Short(long number) => number switch
    {
        < 100_000 => Number(number),
        < 10_000_000 => $"{Number(number / 1_000)}k",
        _ => $"{Number(number / 1_000_000)}M",
    };

    /// <summary>1 trace, 2 traces.</summary>
    public static string Count(long count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>I1, I4 and I9.</summary>
    public static string And(IReadOnlyList<string> words) => words.Count < 2
        ? string.Concat(words)
        : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>A text whose first letter is upper case.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A verdict, as one says it of a system.</summary>
    public static string Of(VerdictRecord verdict) => verdict switch
    {
        VerdictRecord.Conforms => "conforms",
        VerdictRecord.Violates => "violates",
        VerdictRecord.Inconclusive => "inconclusive",
        _ => "not applicable",
    };
}
