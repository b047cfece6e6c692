using System.Globalization;

namespace Conformance.Reports;

/// <summary>Orders "page 9" before "page 10".</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        Split(x ?? "") is var (wordX, numberX) && Split(y ?? "") is var (wordY, numberY) && wordX == wordY && numberX != numberY
            ? numberX.CompareTo(numberY)
            : string.CompareOrdinal(x, y);

    private static (string Word, long Number) Split(string text)
    {
        var word = text.TrimEnd("0123456789".ToCharArray());
        return long.TryParse(text.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (word, number) : (text, -1);
    }
}
