namespace Conformance.Properties;

/// <summary>
/// Runs a series: every point is checked, then every trace found at one point is replayed at every other, again and
/// again until nothing new is learnt. So the matrix of points and rules is complete, not sampled.
/// </summary>
public sealed class SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // Each round adds at least one way to fail to some point, so a handful is plenty; a bound all the same.
    private const int RoundCountMax = 8;

    // What one unit's work is to progress.
    private const int UnitParts = 1_000;

    private readonly List<Unit> _units = [];
    private readonly Budget _budget;
    private readonly Pace[] _paces;

    /// <summary>Prepares a run.</summary>
    public SeriesRun(IReadOnlyList<Point<TBoot, TState, TCommand, TAnswer, TObservation>> points, Budget budget)
    {
        Points = points;
        _budget = budget;
        foreach (var variant in points.SelectMany(point => point.Variants))
        {
            // Two points with the same build are checked once.
            if (!_units.Exists(unit => ReferenceEquals(unit.Variant, variant))) _units.Add(new(variant, new(variant, budget)));
        }

        _paces = new Pace[_units.Count];
    }

    /// <summary>The points, in order.</summary>
    public IReadOnlyList<Point<TBoot, TState, TCommand, TAnswer, TObservation>> Points { get; }

    /// <summary>Traces that were kept by earlier runs and still fail: what nothing else has shown is found by them.</summary>
    public IReadOnlyList<(string Implementation, Trace<TBoot, TCommand> Trace)> Kept { get; init; } = [];

    /// <summary>How far the run has come; may be asked at any time, by any thread.</summary>
    public Pace Pace
    {
        get
        {
            lock (_paces) return _paces.Aggregate(default(Pace), Pace.Add);
        }
    }

    /// <summary>How many transitions there are at the first point: what <see cref="Pace"/> counts goes up to it, or near.</summary>
    public int TransitionsPossible => Points[0].Variants.SelectMany(PossibleTransitions.Of).DistinctBy(way => (way.Kind, way.IsAccepted)).Count();

    /// <summary>What was found at a point, platform by platform.</summary>
    public IEnumerable<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Outcome<TBoot, TCommand> Outcome)> At(
        Point<TBoot, TState, TCommand, TAnswer, TObservation> point) =>
        _units.Where(unit => point.Variants.Any(variant => ReferenceEquals(variant, unit.Variant))).Select(unit => (unit.Variant, unit.Checker.Outcome));

    /// <summary>Runs everything. Units run side by side and share nothing, so the result does not depend on their order.</summary>
    /// <param name="stop">Asked between traces.</param>
    /// <param name="enough">Ends the random traces as intended, as a budget of time does.</param>
    /// <param name="progress">Told how many parts of the work are done, about, and of how many.</param>
    public void Run(CancellationToken stop, CancellationToken enough, Action<int, int>? progress = null)
    {
        var done = new int[_units.Count];
        progress?.Invoke(0, _units.Count * UnitParts);
        SideBySide.ForEach(Enumerable.Range(0, _units.Count), at =>
        {
            _units[at].Checker.Run(stop, enough, outcome => Tell((int)(outcome.Share(_budget) * UnitParts)));
            Tell(UnitParts);

            void Tell(int parts)
            {
                done[at] = parts;
                lock (_paces) _paces[at] = _units[at].Checker.Pace;
                progress?.Invoke(done.Sum(), done.Length * UnitParts);
            }
        });

        for (var round = 0; round < RoundCountMax && !stop.IsCancellationRequested; round++)
        {
            if (!ReplayEverywhere(stop) && !ReplayKept(stop)) return;
        }
    }

    // After what this run has found: so a run finds the same, in the same words, whether it was made before or not.
    private bool ReplayKept(CancellationToken stop)
    {
        var isNew = false;
        foreach (var unit in _units)
        {
            // The longest first: then what an earlier run has made of one of them, and kept beside it, changes no word.
            var kept = Kept
                .Where(kept => kept.Implementation == unit.Variant.Subject.Name && unit.Has(kept.Trace.Boot) && unit.Replayed.Add(kept.Trace))
                .OrderByDescending(kept => kept.Trace.Length);
            isNew |= unit.Checker.Replay(kept.Select(kept => kept.Trace), stop, "by a trace that an earlier run kept", unit.FlakyRuns);
        }

        return isNew;
    }

    private bool ReplayEverywhere(CancellationToken stop)
    {
        var corpus = _units
            .SelectMany(unit => unit.Checker.Outcome.Findings.Select(finding => (unit.Variant.Platform, finding.Trace, IsFlaky: finding.Flaky is not null)))
            .Distinct()
            .ToList();
        var isNew = 0;
        SideBySide.ForEach(_units, unit =>
        {
            // Of a trace that fails now and then one run that passes does not say that the point is good.
            var others = corpus
                .OrderByDescending(kept => kept.IsFlaky)
                .Where(kept => kept.Platform == unit.Variant.Platform && unit.Replayed.Add(kept.Trace));
            foreach (var alike in others.GroupBy(kept => kept.IsFlaky, kept => kept.Trace))
            {
                if (unit.Checker.Replay(alike, stop, runs: alike.Key ? unit.FlakyRuns : 1)) Interlocked.Exchange(ref isNew, 1);
            }
        });
        return isNew != 0;
    }

    private sealed record Unit(
        Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant,
        Checker<TBoot, TState, TCommand, TAnswer, TObservation> Checker)
    {
        public HashSet<Trace<TBoot, TCommand>> Replayed { get; } = [];

        public int FlakyRuns => Variant.Subject.IsInMemory ? 1 : Flakiness.RunsMax;

        public bool Has(TBoot boot) => Variant.Has(boot);
    }
}
