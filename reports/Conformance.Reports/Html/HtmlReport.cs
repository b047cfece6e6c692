namespace Conformance.Reports;

/// <summary>A result as one file for a browser: it opens offline, asks nobody for anything, and needs no script to be read.</summary>
public static class HtmlReport
{
    /// <summary>Writes a series.</summary>
    public static void Write(SeriesRecord series, TextWriter writer)
    {
        var walks = Walk.Of(series);
        Page.Write(
            new(
                $"Series {series.Series}: {series.Title}",
                VerdictSection.Of(series),
                [
                    new("matrix", "Matrix", MatrixSection.Of(series, walks)),
                    new("findings", "Findings", FindingsSection.Of(series, walks)),
                    new("walks", "Counterexamples", WalkSection.Of(walks, series.Chart)),
                    new("coverage", "Coverage", CoverageSection.Of(series.StateCommands)),
                    new("generator", "What was run", GeneratorSection.Of(series)),
                    new("replay", "Replay", ReplaySection.Of(walks)),
                ],
                series.Chart),
            writer);
    }

    /// <summary>Writes a check.</summary>
    public static void Write(CheckRecord check, TextWriter writer)
    {
        var walks = Walk.Of(check.Findings);
        Page.Write(
            new(
                $"Check of {check.Implementation}",
                VerdictSection.Of(check),
                [
                    new("walks", "Counterexamples", WalkSection.Of(walks, check.Chart)),
                    new("rules", "Rules", RulesSection.Of(check.Rules)),
                    new("coverage", "Coverage", CoverageSection.Of(check.StateCommands)),
                    new("generator", "What was run", GeneratorSection.Of(check)),
                    new("replay", "Replay", ReplaySection.Of(walks)),
                ],
                check.Chart),
            writer);
    }

    /// <summary>Writes replayed traces.</summary>
    public static void Write(ReplayRecord replay, TextWriter writer)
    {
        var walks = Walk.Of([.. replay.Traces.SelectMany(trace => trace.Findings)]);
        Page.Write(
            new(
                replay.Traces.Count == 1 ? $"Replay of {replay.Traces[0].File}" : $"Replay of {Words.Count(replay.Traces.Count, "trace")}",
                VerdictSection.Of(replay),
                [
                    new("walks", "Counterexamples", WalkSection.Of(walks, replay.Chart)),
                    new("replay", "Replay", ReplaySection.Of(walks)),
                ],
                replay.Chart),
            writer);
    }
}
