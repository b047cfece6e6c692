namespace Conformance.Model.Machines;

/// <summary>Finds what somebody meant.</summary>
public static class Nearest
{
    /// <summary>A sentence that names the nearest of the possible words, or lists them all when none is near.</summary>
    public static string Suggest(string word, IEnumerable<string> possible)
    {
        var words = possible.ToList();
        return To(word, words) is { } near
            ? $"Did you mean \"{near}\"?"
            : $"Possible: {string.Join(", ", words)}.";
    }

    /// <summary>The nearest of the possible words, or null: none is near. Of equally near ones, the first.</summary>
    public static string? To(string word, IReadOnlyList<string> possible)
    {
        string? nearest = null;
        var least = Math.Max(2, word.Length / 2) + 1;
        foreach (var candidate in possible)
        {
            // A word that is the end or the beginning of a name is as near as can be: "v4.1" for "2015/v4.1".
            var distance = word.Length >= 3 && candidate.Contains(word, StringComparison.OrdinalIgnoreCase)
                ? 1
                : Distance(word, candidate);
            if (distance >= least) continue;

            least = distance;
            nearest = candidate;
        }

        return nearest;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
