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
    // How often a trace is run that did not fail a second time.
    private const int FlakyRuns = 20;

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

    /// <summary>Makes a finding of a trace.</summary>
    /// <param name="key">How it failed.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="found">How it was found, in words.</param>
    /// <param name="stop">Asked between the traces of the proof.</param>
    /// <returns>The finding; one that does not come again is labelled, and neither shrunk nor proven.</returns>
    public Finding<TBoot, TCommand> Reduce(FailureKey key, Trace<TBoot, TCommand> trace, string found, CancellationToken stop)
    {
        var raw = new Finding<TBoot, TCommand>(key, trace, RuleSet.None, found, trace.Length);
        var shrinker = new Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>(subject, lockstep, key, trace, simplest);
        if (shrinker.Signature is not { } signature) return Labelled(raw);

        Signed?.Invoke(signature);
        var shrunk = shrinker.Shrink();
        raw = raw with { ShrinkExecutions = shrinker.Executions + 1 };
        if (!FailsAgain(key, shrunk)) return Labelled(raw);

        var finding = raw with { Trace = shrunk, After = lockstep.BrokenBefore(key.Rule), Signature = lockstep.Signature(key) };
        if (ProofTraces == 0) return finding with { IsProofOff = true };

        var proof = new Proof<TBoot, TState, TCommand, TAnswer, TObservation>(subject, lockstep, ProofTraces) 
        {
            KeepsSignature = KeepsSignature,
            IsEnumerated = shrunk.Length - 1 <= Elsewhere(shrunk.Boot),
        };
        return proof.Prove(finding, Known(shrunk.Boot), stop);
    }

    /// <summary>Runs a trace once more.</summary>
    /// <returns>Whether it fails so.</returns>
    public bool FailsAgain(FailureKey key, Trace<TBoot, TCommand> trace)
    {
        lockstep.Signs = true;
        lockstep.Run(trace.Boot, trace.Commands);
        return key.IsFailureOf(lockstep);
    }

    /// <summary>Says how often a failure comes that did not come the second time.</summary>
    public Finding<TBoot, TCommand> Labelled(Finding<TBoot, TCommand> finding)
    {
        var failed = 0;
        for (var run = 0; run < FlakyRuns; run++)
        {
            if (FailsAgain(finding.Key, finding.Trace)) failed++;
        }

        return finding with { Flaky = new(failed, FlakyRuns), ProofExecutions = null };
    }
}
