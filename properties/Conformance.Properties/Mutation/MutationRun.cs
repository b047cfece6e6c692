using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Runs the harness over systems that are known to be wrong: a rule that never catches anything proves nothing.</summary>
public sealed class MutationRun<TBoot, TState, TCommand, TAnswer, TObservation>(
    IReadOnlyList<Mutant<TBoot, TState, TCommand, TAnswer, TObservation>> mutants, Budget budget)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Outcome<TBoot, TCommand>?[] _outcomes = new Outcome<TBoot, TCommand>?[mutants.Count];
    private readonly TimeSpan?[] _times = new TimeSpan?[mutants.Count];

    /// <summary>
    /// Checks every mutant until the rule that it was planted for has caught it. They run side by side and share nothing.
    /// </summary>
    /// <param name="stop">Asked between traces.</param>
    /// <param name="clock">Measures each mutant; null: no times are told, so that the record is the same for the same seed.</param>
    /// <param name="progress">Told the number of finished mutants and of all.</param>
    public void Run(CancellationToken stop, TimeProvider? clock = null, Action<int, int>? progress = null)
    {
        var done = 0;
        progress?.Invoke(0, mutants.Count);
        SideBySide.ForEach(Enumerable.Range(0, mutants.Count), at =>
        {
            var begun = clock?.GetTimestamp() ?? 0;
            var checker = new Checker<TBoot, TState, TCommand, TAnswer, TObservation>(mutants[at].Variant, budget)
            {
                Until = finding => IsPlanted(mutants[at], finding),
            };
            _outcomes[at] = checker.Outcome;
            checker.Run(stop, enough: CancellationToken.None);
            _times[at] = clock?.GetElapsedTime(begun);
            progress?.Invoke(Interlocked.Increment(ref done), mutants.Count);
        });
    }

    /// <summary>The kill matrix.</summary>
    /// <param name="stopped">Why the run ended early; null: it did not.</param>
    public MutantsRecord Record(string? stopped) => new()
    {
        Mutants = [.. mutants.Select((mutant, at) => Record(mutant, _outcomes[at], _times[at], stopped))],
        Stopped = stopped,
    };

    // What only follows another rule does not end the run; nor does a trace that was met at random and needs an injected
    // fault, since one that needs none says more. Whether there is a shorter trace was tried within the budget of a proof:
    // the matrix says where that was not enough.
    private static bool IsPlanted(
        Mutant<TBoot, TState, TCommand, TAnswer, TObservation> mutant, Finding<TBoot, TCommand> finding) =>
        (finding.Key.Mode == FailureMode.Direct || (finding.Key.Mode == FailureMode.UnderFault && finding.IsEnumerated))
        && mutant.Variant.Subject.RuleAt(finding.Key.Rule).Id == mutant.PlantedFor;

    private static MutantRecord Record(
        Mutant<TBoot, TState, TCommand, TAnswer, TObservation> mutant,
        Outcome<TBoot, TCommand>? outcome,
        TimeSpan? time,
        string? stopped)
    {
        var subject = mutant.Variant.Subject;
        var caught = outcome?.Findings.OrderBy(finding => finding.Key.Mode).ThenBy(finding => finding.Trace.Length).ToList() ?? [];
        var best = caught.Find(finding => subject.RuleAt(finding.Key.Rule).Id == mutant.PlantedFor) ?? caught.FirstOrDefault();
        return new MutantRecord
        {
            Id = mutant.Id,
            Killed = best is not null,
            Rule = best is null ? null : subject.RuleAt(best.Key.Rule).Id,
            Length = best?.Trace.Length,
            PlantedFor = mutant.PlantedFor,
            CaughtBy = [.. caught.Select(finding => subject.RuleAt(finding.Key.Rule).Id).Distinct()],
            Executions = outcome is null ? 0 : outcome.Tally.Traces,
            Trace = best is null ? [] : [.. best.Trace.Commands.Select(subject.Notation.Spell)],
            Description = mutant.Description,
            Minimality = best is null ? null : Minimality.Of(best),
            Reason = best is null ? Reason(outcome, stopped) : null,
            Seconds = time?.TotalSeconds,
        };
    }

    private static string Reason(Outcome<TBoot, TCommand>? outcome, string? stopped)
    {
        var shown = outcome is null
            ? "nothing was run"
            : $"no trace up to length {outcome.Depth} and no random trace of {outcome.RandomTraces:N0} showed it";
        return stopped is null ? shown : $"{shown}; {stopped}";
    }
}
