using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>Checks one variant: exhaustively first, then at random, and shrinks what fails.</summary>
public sealed class Checker<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Variant<TBoot, TState, TCommand, TAnswer, TObservation> _variant;
    private readonly Budget _budget;
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _search;
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _shrink;
    private readonly List<FailureKey> _keys = [];

    private CancellationTokenSource? _ended;

    /// <summary>Prepares a check.</summary>
    public Checker(Variant<TBoot, TState, TCommand, TAnswer, TObservation> variant, Budget budget)
    {
        _variant = variant;
        _budget = budget;
        _search = new(variant.Subject);
        _shrink = new(variant.Subject);
        Outcome = new(variant.Subject.AgreementIndex + 1);
    }

    /// <summary>What has been found so far.</summary>
    public Outcome<TBoot, TCommand> Outcome { get; }

    /// <summary>Ends the run as soon as this is found, shrunk and its proof tried; null: nothing ends it early.</summary>
    public Predicate<Finding<TBoot, TCommand>>? Until { get; init; }

    /// <summary>Enumerates the small worlds, then walks all worlds at random.</summary>
    /// <param name="stop">Asked between traces; whatever was found stays in <see cref="Outcome"/>.</param>
    /// <param name="enough">Ends the random traces as intended, as a budget of time does; never the enumeration.</param>
    /// <param name="progress">Told every few traces, and after every length of every world.</param>
    public void Run(CancellationToken stop, CancellationToken enough, Action<Outcome<TBoot, TCommand>>? progress = null)
    {
        using var ended = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        _ended = ended;
        foreach (var world in _variant.Small) Outcome.Depths[world] = new();
        var before = Math.Min(_budget.DepthBefore ?? _budget.Depth, _budget.Depth);
        Deepen(0, before, progress, either.Token);
        Walk(progress, either.Token, enough);
        Deepen(before + 1, _budget.Depth, progress, either.Token);
        Outcome.Tally.Add(_search.Tally);
        Outcome.IsComplete = !either.IsCancellationRequested && Outcome.HasAsked;
    }

    /// <summary>Runs traces that were found elsewhere.</summary>
    /// <returns>Whether one of them showed something new.</returns>
    public bool Replay(IEnumerable<Trace<TBoot, TCommand>> traces, CancellationToken stop)
    {
        var known = Outcome.Found.Count;
        foreach (var trace in traces)
        {
            if (stop.IsCancellationRequested) break;

            _shrink.Run(trace.Boot, trace.Commands);
            Outcome.ReplayedTraces++;
            if (!_shrink.Broken.IsEmpty) Keep(_shrink, trace, "by a trace of another point", stop);
        }

        return Outcome.Found.Count > known;
    }

    // Length by length over all worlds, so that what ends the run early is a shortest trace of any of them.
    private void Deepen(int from, int to, Action<Outcome<TBoot, TCommand>>? progress, CancellationToken stop)
    {
        var deepening = new Deepening<TBoot, TState, TCommand, TAnswer, TObservation>(_variant.Subject, _search)
        {
            Kept = EndIfEnough,
            Progress = () => progress?.Invoke(Outcome),
        };
        for (var length = from; length <= to; length++)
        {
            foreach (var world in _variant.Small)
            {
                if (stop.IsCancellationRequested || !deepening.RunLength(world, length, Outcome.Depths[world], Outcome.Found, stop)) return;

                progress?.Invoke(Outcome);
            }
        }
    }

    private void EndIfEnough(Finding<TBoot, TCommand> finding)
    {
        if (Until?.Invoke(finding) == true) _ended?.Cancel();
    }

    private void Walk(Action<Outcome<TBoot, TCommand>>? progress, CancellationToken stop, CancellationToken enough)
    {
        TBoot[] worlds = [.. _variant.Large, .. _variant.Small];
        var generators = worlds.Select(world => new TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation>(_variant.Subject, world)).ToArray();
        foreach (var seed in TraceSeeds.Of(_budget.Seed, _budget.LengthMax))
        {
            if (seed.Index >= _budget.RandomTraces || stop.IsCancellationRequested || enough.IsCancellationRequested) return;

            var place = seed.Index % worlds.Length;
            Grow(worlds[place], generators[place], seed);
            Outcome.RandomTraces++;
            if (!_search.Broken.IsEmpty)
            {
                var trace = new Trace<TBoot, TCommand>(worlds[place], [.. _search.Executed]);
                Keep(_search, trace, $"at random, trace {seed.Index} of seed {_budget.Seed}", stop);
            }

            if (seed.Index % 64 == 0) progress?.Invoke(Outcome);
        }
    }

    private void Grow(
        TBoot world, TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation> generator, TraceSeed seed)
    {
        var prng = new Prng(seed.Seed);
        _search.Begin(world);
        for (var i = 0; i < seed.Length && !_search.IsDead; i++)
        {
            if (!generator.TryNext(ref prng, _search.State, out var command)) break;

            Ensure.That(_search.Step(command));
        }

        _search.Tally.CountLength(_search.Executed.Count);
        _search.Probe();
    }

    private void Keep(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run,
        Trace<TBoot, TCommand> trace,
        string found,
        CancellationToken stop)
    {
        // Gathered before shrinking, which runs other traces on the same lockstep.
        _keys.Clear();
        FailureKey.AddAll(run, _keys);
        foreach (var key in _keys)
        {
            var isKnown = Outcome.Found.ContainsKey(key) || (key.Mode == FailureMode.After && Outcome.HasDirect(key.Rule));
            if (isKnown || stop.IsCancellationRequested) continue;

            var shrunk = Shrunk(key, trace, found, stop);
            Outcome.Found[key] = shrunk;
            EndIfEnough(shrunk);
        }
    }

    private Finding<TBoot, TCommand> Shrunk(FailureKey key, Trace<TBoot, TCommand> trace, string found, CancellationToken stop)
    {
        var shrinker = new Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>(_variant.Subject, _shrink, key, trace, _variant.Small);
        var shrunk = shrinker.Shrink();
        _shrink.Run(shrunk.Boot, shrunk.Commands);
        var finding = new Finding<TBoot, TCommand>(key, shrunk, _shrink.BrokenBefore(key.Rule), found, trace.Length)
        {
            ShrinkExecutions = shrinker.Executions,
        };
        return new Proof<TBoot, TState, TCommand, TAnswer, TObservation>(_variant.Subject, _shrink, _budget.ProofTraces)
            .Prove(finding, Outcome.Depths.GetValueOrDefault(shrunk.Boot), stop);
    }
}
