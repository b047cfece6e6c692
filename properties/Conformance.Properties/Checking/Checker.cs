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
    private readonly Reduction<TBoot, TState, TCommand, TAnswer, TObservation> _reduction;
    private readonly Faultless<TBoot, TState, TCommand, TAnswer, TObservation> _faultless;
    private readonly List<FailureKey> _keys = [];
    private readonly HashSet<FailureSignature> _shrunk = [];
    private readonly HashSet<FailureSignature> _disguised = []; // Enumerated under a fault that plays no part.

    private CancellationTokenSource? _ended;

    /// <summary>Prepares a check.</summary>
    public Checker(Variant<TBoot, TState, TCommand, TAnswer, TObservation> variant, Budget budget)
    {
        _variant = variant;
        _budget = budget;
        _search = new(variant.Subject) { Signs = budget.KeepGoing };
        _shrink = new(variant.Subject) { Signs = true };
        _faultless = new(variant.Subject, _shrink);
        Outcome = new(variant.Subject.AgreementIndex + 1, variant.LessDeep);
        _reduction = new(variant.Subject, _shrink, variant.Small)
        {
            ProofTraces = budget.Prove ?? !variant.Subject.IsDear ? budget.ProofTraces : 0,
            KeepsSignature = budget.KeepGoing,
            Known = world => Outcome.Depths.GetValueOrDefault(world),
            Signed = signature => _shrunk.Add(signature),
            Elsewhere = world => budget.Shard is not null && variant.Small.Contains(world) ? DepthOf(world) : 0,
        };
    }

    /// <summary>What has been found so far.</summary>
    public Outcome<TBoot, TCommand> Outcome { get; }

    /// <summary>How far it has come; asked by the thread that runs it.</summary>
    internal Pace Pace => new(
        Outcome.ExhaustiveTraces + Outcome.RandomTraces,
        Outcome.Found.Count,
        _search.Tally.Kinds.Sum(kind => (kind.Accepted > 0 ? 1 : 0) + (kind.Refused > 0 ? 1 : 0)));

    /// <summary>Ends the run as soon as this is found, shrunk and its proof tried; null: nothing ends it early.</summary>
    public Predicate<Finding<TBoot, TCommand>>? Until { get; init; }

    /// <summary>Measures how long shrinking takes; null: nobody asks, and no result holds a time.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Enumerates the small worlds, then walks all worlds at random.</summary>
    /// <param name="stop">Asked between traces; whatever was found stays in <see cref="Outcome"/>.</param>
    /// <param name="enough">Ends the random traces as intended, as a budget of time does; never the enumeration.</param>
    /// <param name="progress">Told every few traces, and after every length of every world.</param>
    public void Run(CancellationToken stop, CancellationToken enough, Action<Outcome<TBoot, TCommand>>? progress = null)
    {
        using var ended = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, ended.Token);
        _ended = ended;
        foreach (var world in _variant.Small.Where((_, place) => IsOurs(place))) Outcome.Depths[world] = new();
        var before = Math.Min(_budget.DepthBefore ?? _budget.Depth, _budget.Depth);
        Deepen(0, before, progress, either.Token);
        Walk(progress, either.Token, enough);
        Deepen(before + 1, _budget.Depth, progress, either.Token);
        _search.End();
        _shrink.End();
        Outcome.Tally.Add(_search.Tally);

        // A part of a run may have nothing to do; all of it together may not.
        Outcome.IsComplete = !either.IsCancellationRequested && (Outcome.HasAsked || _budget.Shard is not null);
    }

    /// <summary>Runs traces that were found elsewhere.</summary>
    /// <param name="traces">The traces.</param>
    /// <param name="stop">Asked between traces.</param>
    /// <param name="found">How what they show was found, in words.</param>
    /// <param name="runs">How often a trace is run that does not fail: more than once where it may fail now and then.</param>
    /// <returns>Whether one of them showed something new.</returns>
    public bool Replay(
        IEnumerable<Trace<TBoot, TCommand>> traces, CancellationToken stop, string found = "by a trace of another point", int runs = 1)
    {
        var known = Outcome.Found.Count;
        foreach (var trace in traces)
        {
            if (stop.IsCancellationRequested) break;

            var run = 0;
            do
            {
                _shrink.Run(trace.Boot, trace.Commands);
                Outcome.ReplayedTraces++;
            }
            while (_shrink.Broken.IsEmpty && ++run < runs);

            Outcome.Hidden = Outcome.Hidden.Union(FailureKey.Hidden(_shrink));
            if (!_shrink.Broken.IsEmpty) KeepAll(_shrink, trace, found, new(Phase: 2, Outcome.ReplayedTraces, 0), stop);
        }

        _shrink.End();
        return Outcome.Found.Count > known;
    }

    // Length by length over all worlds, so that what ends the run early is a shortest trace of any of them.
    private void Deepen(int from, int to, Action<Outcome<TBoot, TCommand>>? progress, CancellationToken stop)
    {
        var deepening = new Deepening<TBoot, TState, TCommand, TAnswer, TObservation>(_variant.Subject, _search)
        {
            Distinct = _budget.KeepGoing ? Outcome.Distinct : null,
            Settled = Settled,
            Apart = finding => !IsDisguised(finding),
            Kept = Note,
            Progress = () => progress?.Invoke(Outcome),
        };
        for (var length = from; length <= to; length++)
        {
            foreach (var world in _variant.Small)
            {
                if (length > DepthOf(world) || !Outcome.Depths.ContainsKey(world)) continue;
                if (stop.IsCancellationRequested || !deepening.RunLength(world, length, Outcome.Depths[world], Outcome.Found, stop)) return;

                progress?.Invoke(Outcome);
            }
        }
    }

    private int DepthOf(TBoot world) => _budget.Depth - _variant.LessDeep(world);

    private bool IsOurs(int place) => _budget.Shard?.Has(place) != false;

    // What was enumerated is minimal by construction, but only if it is there at all.
    private Finding<TBoot, TCommand> Settled(Finding<TBoot, TCommand> finding)
    {
        var recurrence = new Recurrence<TBoot, TState, TCommand, TAnswer, TObservation>(_variant.Subject, _shrink);
        return recurrence.Settled(finding) with
        {
            At = new(Phase: 0, finding.Trace.Length, _variant.Small.ToList().IndexOf(finding.Trace.Boot)),
        };
    }

    // Decided by the first trace of a signature, and so once.
    private bool IsDisguised(Finding<TBoot, TCommand> finding)
    {
        if (_disguised.Contains(finding.Signature!)) return true;

        return _faultless.Of(finding)?.Signature is { } direct && IsTold(direct) && _disguised.Add(finding.Signature!);
    }

    private void Note(Finding<TBoot, TCommand> finding)
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
            if (!IsOurs(place)) continue;

            var contribution = Grow(worlds[place], generators[place], seed);
            Outcome.RandomTraces++;
            var known = Outcome.Found.Count;
            if (!_search.Broken.IsEmpty)
            {
                var trace = new Trace<TBoot, TCommand>(worlds[place], [.. _search.Executed]);
                KeepAll(_search, trace, $"at random, trace {seed.Index} of seed {_budget.Seed}", new(Phase: 1, seed.Index, 0, contribution.Strategy), stop);
            }

            contribution.Findings += Outcome.Found.Count - known;
            if (seed.Index % 64 == 0) progress?.Invoke(Outcome);
        }
    }

    private Contribution Grow(
        TBoot world, TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation> generator, TraceSeed seed)
    {
        var prng = new Prng(seed.Seed);
        var contribution = Outcome.Contributions[(int)Mixture.Of(seed.Seed)];
        generator.Begin(contribution.Strategy, ref prng);
        _search.Begin(world);
        Outcome.Transitions.Begin(seed.Index, contribution.Strategy);
        for (var i = 0; i < seed.Length && !_search.IsDead; i++)
        {
            if (!generator.TryNext(ref prng, _search.State, out var command)) break;

            _search.Ask(command);
            generator.Note(_search.IsAccepted);
            Outcome.States.Add(_search.State);
            if (_search.IsAccepted) contribution.Accepted++;
            if (_search.IsStruck) contribution.Struck++;
            if (Outcome.Transitions.Add(_variant.Subject.Notation.Kind(command), _search.IsAccepted)) contribution.NewPairs++;
        }

        contribution.Traces++;
        contribution.Commands += _search.Executed.Count;
        _search.Tally.CountLength(_search.Executed.Count);
        _search.Probe();
        return contribution;
    }

    private void KeepAll(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run,
        Trace<TBoot, TCommand> trace,
        string found,
        FoundAt at,
        CancellationToken stop)
    {
        // Gathered before shrinking, which runs other traces.
        _keys.Clear();
        FailureKey.AddAll(run, _keys);
        var raws = _keys.ConvertAll(key => Reduction<TBoot, TState, TCommand, TAnswer, TObservation>.Raw(run, key, trace, found) with { At = at });
        foreach (var raw in raws)
        {
            if (stop.IsCancellationRequested) return;

            Keep(raw, stop);
        }
    }

    private void Keep(Finding<TBoot, TCommand> raw, CancellationToken stop)
    {
        var isKnown = Outcome.Found.ContainsKey(raw.Key) || (raw.Key.Mode != FailureMode.Direct && Outcome.HasDirect(raw.Key.Rule));
        if (!isKnown) KeepFirst(raw, stop);
        else if (_budget.KeepGoing && raw.Key.Mode != FailureMode.After) KeepOther(raw, stop);
    }

    private void KeepFirst(Finding<TBoot, TCommand> raw, CancellationToken stop)
    {
        var begun = Clock?.GetTimestamp() ?? 0;
        var finding = _reduction.Reduce(raw, stop);
        finding = finding with { At = raw.At, ShrinkTime = Clock?.GetElapsedTime(begun) };
        if (_faultless.Of(finding) is { } direct)
        {
            Keep(direct with { At = raw.At }, stop);
            return;
        }

        Outcome.Found[raw.Key] = finding;
        if (finding.Signature is { } signature && _budget.KeepGoing) Outcome.Distinct[signature] = finding;
        Note(finding);
    }

    // Each signature is shrunk once. It may come out as one that is known: then it was the same bug in disguise.
    private void KeepOther(Finding<TBoot, TCommand> raw, CancellationToken stop)
    {
        if (IsTold(raw.Signature!) || _disguised.Contains(raw.Signature!) || !_shrunk.Add(raw.Signature!)) return;

        var finding = _reduction.Reduce(raw, stop);
        if (_faultless.Of(finding) is { } direct) Keep(direct with { At = raw.At }, stop);
        else if (finding.Signature is { } signature && !IsTold(signature)) Outcome.Distinct[signature] = finding;
    }

    private bool IsTold(FailureSignature signature) => Outcome.Distinct.Keys.Any(signature.IsKeptBy);
}
