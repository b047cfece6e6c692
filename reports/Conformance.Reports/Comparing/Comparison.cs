namespace Conformance.Reports;

/// <summary>Two results of one kind: what is new in the later one, what it mended, what is still there.</summary>
public sealed class Comparison
{
    private Comparison(IReadOnlyList<string> @new, IReadOnlyList<string> mended, IReadOnlyList<string> still, IReadOnlyList<string> open) =>
        (New, Mended, Still, Open) = (@new, mended, still, open);

    /// <summary>Problems that the base has not, in words.</summary>
    public IReadOnlyList<string> New { get; }

    /// <summary>Problems of the base that are gone, in words of the base.</summary>
    public IReadOnlyList<string> Mended { get; }

    /// <summary>Problems of both, in words of the later result.</summary>
    public IReadOnlyList<string> Still { get; }

    /// <summary>Problems of the base that were not found again, but were not decided either: silence mends nothing.</summary>
    public IReadOnlyList<string> Open { get; }

    /// <summary>Compares results, each with the one at the same place.</summary>
    /// <param name="results">The later results.</param>
    /// <param name="bases">The earlier ones.</param>
    /// <exception cref="ArgumentException">They are not of the same kinds.</exception>
    public static Comparison Of(IReadOnlyList<IResult> results, IReadOnlyList<IResult> bases)
    {
        List<string> fresh = [], mended = [], still = [], open = [];
        if (results.Count != bases.Count || results.Zip(bases).Any(pair => pair.First.GetType() != pair.Second.GetType()))
            throw new ArgumentException("Results are compared with results of the same kind, one with one.", nameof(bases));

        foreach (var (result, earlier) in results.Zip(bases))
        {
            var left = Problems.Of(earlier).ToList();
            foreach (var problem in Problems.Of(result))
            {
                var same = left.Find(other => other.Key == problem.Key && Trace(other) == Trace(problem)) ?? left.Find(other => other.Key == problem.Key);
                if (same is null) fresh.Add(problem.Words);
                else still.Add(same.Words == problem.Words ? problem.Words : $"{problem.Words} (was: {same.Words})");
                if (same is not null) left.Remove(same);
            }

            foreach (var problem in left) (IsDecided(result, problem) ? mended : open).Add(problem.Words);
        }

        return new(fresh, mended, still, open);
    }

    private static string Trace(Problem problem) =>
        problem.Counterexample is { } found ? string.Join('\n', [found.Boot, .. found.Steps.Select(step => step.Command)]) : "";

    // A run that was stopped, or that could not see what the rule needs, has mended nothing.
    private static bool IsDecided(IResult result, Problem problem) => result switch
    {
        CheckRecord check => check.Work.Stopped is null && check.Rules.Any(rule => rule.Rule.Id == problem.Rule && rule.Verdict != VerdictRecord.Inconclusive)
            || problem.Counterexample is null,
        SeriesRecord series => series.Work.Stopped is null
            && !series.Cells.Any(cell => cell.Rule == problem.Rule && cell.Verdict == VerdictRecord.Inconclusive),
        AgainstRecord against => against.IsComplete && !against.NotObserved.Contains(problem.Rule),
        ExploreRecord explored => explored.IsComplete,
        MutantsRecord mutants => mutants.Mutants.Any(mutant => mutant.Id == problem.Key),
        SeedsRecord seeds => seeds.Mutants.Any(mutant => mutant.Id == problem.Key),
        ReplayRecord replay => replay.Traces.Any(trace => problem.Key.EndsWith($" in {trace.File}", StringComparison.Ordinal)),
        _ => false,
    };
}
