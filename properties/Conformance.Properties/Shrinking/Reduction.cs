using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// What becomes of a trace that failed: it is run again, made small, and proven to be as small as can be. The one way from a
/// raw trace to a finding.
/// </summary>
/// <param name="subject">The system and its machine.</param>
/// <param name="lockstep">Runs them, and signs from now on.</param>
/// <param name="simplest">Worlds that are simpler than all others, simplest first.</param>
internal sealed class Reduction<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep,
    IReadOnlyList<TBoot> simplest)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>The most traces that a proof may run; 0: none is tried.</summary>
    /// <value>The default is 50,000.</value>
    public long ProofTraces { get; init; } = 50_000;

    /// <summary>Whether a shorter trace must fail with the same signature to be taken, not only by the same rule in the same way.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool KeepsSignature { get; init; }

    /// <summary>How far each world was enumerated already, without finding this; null: not at all.</summary>
    /// <value>The default is null for all.</value>
    public Func<TBoot, Depths?> Known { get; init; } = _ => null;

    /// <summary>To which length each world is enumerated by other parts of the run, so that it costs this proof no more than them.</summary>
    /// <value>The default is 0 for all.</value>
    public Func<TBoot, int> Elsewhere { get; init; } = _ => 0;

    /// <summary>Told the signature of each failure before it is shrunk; null: nobody asks.</summary>
    public Action<FailureSignature>? Signed { get; init; }

    /// <summary>What a run has shown, as it was found.</summary>
    /// <param name="run">The run that failed.</param>
    /// <param name="key">How it failed.</param>
    /// <param name="trace">What was run.</param>
    /// <param name="found">How it was found, in words.</param>
    public static Finding<TBoot, TCommand> Raw(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, FailureKey key, Trace<TBoot, TCommand> trace, string found) =>
        new(key, trace, run.BrokenBefore(key.Rule), found, trace.Length) { Signature = run.Signs ? run.Signature(key) : null };

    /// <summary>Makes a finding of a trace.</summary>
    /// <param name="raw">The trace, as it was found.</param>
    /// <param name="stop">Asked between the traces of the proof.</param>
    /// <returns>The finding; one that does not always come again is labelled, and told neither shrunk nor proven.</returns>
    public Finding<TBoot, TCommand> Reduce(Finding<TBoot, TCommand> raw, CancellationToken stop)
    {
        var recurrence = new Recurrence<TBoot, TState, TCommand, TAnswer, TObservation>(subject, lockstep);
        var shrinker = new Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>(subject, lockstep, raw.Key, raw.Trace, simplest);
        if (shrinker.Signature is not { } signature || raw.Signature?.IsKeptBy(signature) == false)
        {
            return recurrence.Labelled(raw with { RepeatExecutions = shrinker.Executions });
        }

        Signed?.Invoke(signature);
        var shrunk = shrinker.Shrink();
        raw = raw with { ShrinkExecutions = shrinker.Executions + 1 };
        var isSteady = recurrence.IsSteady(raw with { Trace = shrunk, Signature = signature });
        raw = raw with { RepeatExecutions = recurrence.Executions - 1 };
        if (!isSteady) return recurrence.Labelled(raw);

        var finding = raw with { Trace = shrunk, After = lockstep.BrokenBefore(raw.Key.Rule), Signature = lockstep.Signature(raw.Key) };
        return ProofTraces == 0 ? finding with { IsProofOff = true } : Believed(Proven(finding, stop), finding, raw, recurrence);
    }

    private Finding<TBoot, TCommand> Proven(Finding<TBoot, TCommand> finding, CancellationToken stop)
    {
        var proof = new Proof<TBoot, TState, TCommand, TAnswer, TObservation>(subject, lockstep, ProofTraces)
        {
            KeepsSignature = KeepsSignature,
            IsEnumerated = finding.Trace.Length - 1 <= Elsewhere(finding.Trace.Boot),
        };
        return proof.Prove(finding, Known(finding.Trace.Boot), stop);
    }

    // A proof assumes that what did not fail once never fails. A trace that fails in one run and passes in another shows that
    // this is not so here: one that was shrunk is flaky; of one that the proof has met the longer trace is believed.
    private Finding<TBoot, TCommand> Believed(
        Finding<TBoot, TCommand> proven,
        Finding<TBoot, TCommand> shrunk,
        Finding<TBoot, TCommand> raw,
        Recurrence<TBoot, TState, TCommand, TAnswer, TObservation> recurrence)
    {
        var isShorter = !proven.Trace.Equals(shrunk.Trace);
        if (subject.IsInMemory && !isShorter) return proven;

        var isSteady = recurrence.IsSteady(proven);
        var repeats = recurrence.Executions - 1;
        if (isSteady) return proven with { RepeatExecutions = repeats };

        return isShorter
            ? shrunk with { IsContradicted = true, ProofSpent = proven.ProofSpent, RepeatExecutions = repeats }
            : recurrence.Labelled(raw with { ProofSpent = proven.ProofSpent, RepeatExecutions = repeats });
    }
}
