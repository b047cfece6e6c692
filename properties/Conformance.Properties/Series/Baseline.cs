using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>What is recorded of a series. History is no news: only what differs from it counts.</summary>
public static class Baseline
{
    /// <summary>Compares a result with a recorded one.</summary>
    public static SeriesRecord Compare(SeriesRecord result, SeriesRecord recorded)
    {
        var found = result.Findings.Select(FindingWords.Of).ToList();
        var known = recorded.Findings.Select(FindingWords.Of).ToList();
        return result with { Baseline = new([.. found.Except(known)], [.. known.Except(found)], known.Count) };
    }

    /// <summary>Whether a recorded result is of a series, or of an earlier form of it: some patch is in both, by its id or its subject.</summary>
    public static bool IsOf(SeriesRecord recorded, IReadOnlyList<(string Id, string Subject)> patches) =>
        recorded.Points.Any(point => !point.IsBase && patches.Any(patch => patch.Id == point.Id || patch.Subject == point.Description));

    /// <summary>The recorded result of a built-in series, as JSON; null: none is recorded.</summary>
    public static Stream? Recorded(string series) =>
        typeof(Baseline).Assembly.GetManifestResourceStream($"Recorded.{series}.json");
}
