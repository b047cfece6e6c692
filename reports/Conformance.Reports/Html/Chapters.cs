namespace Conformance.Reports;

/// <summary>Makes chapters of results.</summary>
internal static class Chapters
{
    /// <summary>A chapter for each result, in order.</summary>
    public static IEnumerable<Chapter> Of(IReadOnlyList<IResult> results) => results.Select((result, at) => result switch
    {
        SeriesRecord series => Of(series, at + 1),
        CheckRecord check => Of(check, at + 1),
        ReplayRecord replay => Of(replay, at + 1),
        AgainstRecord against => Of(against, at + 1),
        _ => Plainly(result, at + 1),
    });

    private static Chapter Of(SeriesRecord series, int number)
    {
        var walks = Walk.Of(series, number);
        return new(
            number,
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
            series.Chart);
    }

    private static Chapter Of(CheckRecord check, int number)
    {
        var walks = Walk.Of(check.Findings, number);
        return new(
            number,
            $"Check of {check.Implementation}",
            VerdictSection.Of(check),
            [
                new("walks", "Counterexamples", WalkSection.Of(walks, check.Chart)),
                new("rules", "Rules", RulesSection.Of(check.Rules)),
                new("coverage", "Coverage", CoverageSection.Of(check.StateCommands)),
                new("generator", "What was run", GeneratorSection.Of(check)),
                new("replay", "Replay", ReplaySection.Of(walks)),
            ],
            check.Chart);
    }

    private static Chapter Of(ReplayRecord replay, int number)
    {
        var walks = Walk.Of([.. replay.Traces.SelectMany(trace => trace.Findings)], number);
        return new(
            number,
            replay.Traces.Count == 1 ? $"Replay of {replay.Traces[0].File}" : $"Replay of {Words.Count(replay.Traces.Count, "trace")}",
            VerdictSection.Of(replay),
            [
                new("walks", "Counterexamples", WalkSection.Of(walks, replay.Chart)),
                new("replay", "Replay", ReplaySection.Of(walks)),
            ],
            replay.Chart);
    }

    private static Chapter Of(AgainstRecord against, int number)
    {
        var walks = Walk.Of(against.Findings, number);
        return Plainly(against, number) with
        {
            Title = $"{against.Machine} against {against.Against}",
            Sections = [new("walks", "Counterexamples", WalkSection.Of(walks, chart: null)), new("text", "In full", Text(against))],
        };
    }

    // What has no drawings yet is told as a terminal tells it.
    private static Chapter Plainly(IResult result, int number) =>
        new(number, result.Schema, Html.None, [new("text", "In full", Text(result))], Chart: null);

    private static Html Text(IResult result)
    {
        using var writer = new StringWriter();
        ResultText.Write(result, writer);
        return Html.Of($"""<pre class="scroll" tabindex="0">{writer.ToString().Split('\n').Select(line => Html.Of($"{line}\n"))}</pre>""");
    }
}
