using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>
/// Tells a trace of which nothing is known but what it shows: not how it was found, nor whether it is minimal. A system that
/// is not deterministic by declaration may pass it by chance, so it is run until it fails, a bounded number of times.
/// </summary>
/// <param name="subject">What it is run on.</param>
/// <param name="trace">The trace.</param>
public sealed class WrittenTelling<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, Trace<TBoot, TCommand> trace)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Storyteller<TBoot, TState, TCommand, TAnswer, TObservation> _storyteller = new(subject);
    private readonly Dictionary<FailureKey, RuleSet> _failures = [];

    private bool _hasPassed;

    /// <summary>The ways in which the last run failed.</summary>
    public IEnumerable<FailureKey> Failures => _failures.Keys;

    /// <summary>Runs the trace.</summary>
    /// <param name="rule">The rule that must break, by its id; null: any.</param>
    /// <returns>The last run, and every step of it.</returns>
    public (Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> Run, IReadOnlyList<StepRecord> Steps) Run(string? rule = null)
    {
        var run = _storyteller.Tell(trace);
        for (var more = 1; more < Recurrence<TBoot, TState, TCommand, TAnswer, TObservation>.RunsOf(subject) && !Breaks(run, rule); more++)
        {
            _hasPassed = true;
            run = _storyteller.Tell(trace);
        }

        var keys = new List<FailureKey>();
        FailureKey.AddAll(run, keys);
        foreach (var key in keys) _failures[key] = run.BrokenBefore(key.Rule);
        return (run, [.. _storyteller.Steps]);
    }

    /// <summary>Tells one of <see cref="Failures"/>.</summary>
    /// <param name="key">Which.</param>
    /// <param name="replay">The call that shows it again.</param>
    public CounterexampleRecord Tell(FailureKey key, string replay)
    {
        var finding = new Finding<TBoot, TCommand>(key, trace, _failures[key], Found: "", trace.Length);
        var told = _storyteller.Tell(_hasPassed ? _storyteller.Labelled(finding) : finding, replay);
        return told.Flaky is null ? told with { Minimality = "" } : told;
    }

    private bool Breaks(Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, string? rule)
    {
        for (var rules = run.Broken; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            if (rule is null || subject.RuleAt(rules.First).Id == rule) return true;
        }

        return false;
    }
}
