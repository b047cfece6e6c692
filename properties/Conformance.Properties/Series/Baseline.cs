using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>What is recorded of a series. History is no news: only what differs from it counts.</summary>
public static class Baseline
{
    /// <summary>Compares a result with a recorded one.</summary>
    public static SeriesRecord Compare(SeriesRecord result, SeriesRecord recorded)
    {
        var found = result.Findings.Select(Words).ToList();
        var known = recorded.Findings.Select(Words).ToList();
        return result with { Baseline = new([.. found.Except(known)], [.. known.Except(found)], known.Count) };
    }

    /// <summary>The recorded result of a built-in series, as JSON; null: none is recorded.</summary>
    public static Stream? Recorded(string series) =>
        typeof(Baseline).Assembly.GetManifestResourceStream($"Recorded.{series}.json");

    private static string Words(FindingRecord finding)
    {
        var after = finding.After.Count > 0 ? $" after {string.Join(", ", finding.After)}" : "";
        var fault = finding.UnderFault ? " under an injected fault" : "";
        var commands = finding.Length == 1 ? "1 command" : $"{finding.Length} commands";
        return $"{finding.Rule}{after}{fault}: first bad {finding.FirstBad}, "
            + (finding.FixedBy is { } mended ? $"mended by {mended}" : "not mended") + $", {commands}";
    }
}
