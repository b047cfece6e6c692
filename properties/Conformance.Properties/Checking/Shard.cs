using System.Globalization;

namespace Conformance.Properties;

/// <summary>
/// A part of a run, so that several machines can share it. The worlds are dealt out in turn: what is run in a world, and in
/// which order, does not depend on how many parts there are.
/// </summary>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary>More parts than this have nothing to do.</summary>
    public const int CountMax = 1_000;

    /// <summary>Reads <c>1/3</c>.</summary>
    /// <returns>Null: it is no such thing.</returns>
    public static Shard? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && index >= 1 && index <= count && count <= CountMax
                ? new(index, count)
                : null;
    }

    /// <summary>Whether a world is run in this part, by its place.</summary>
    public bool Has(int place) => place % Count == Index - 1;
}
