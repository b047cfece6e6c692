using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Proves a trace minimal: every sensible trace that is shorter is run in the same world. If one of them fails by the
/// rule in the same way, it is taken instead.
/// </summary>
/// <remarks>
/// What the proof assumes: the system is deterministic and starts anew with every boot, and the alphabet of the world
/// holds all arguments that matter.
/// </remarks>
internal sealed class Proof<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep,
    long traceCountMax)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>Whether a shorter trace must fail with the same signature, not only by the same rule in the same way.</summary>
    public bool KeepsSignature { get; init; }

    /// <summary>Whether another part of the run enumerates what is shorter: then this one may as well, whatever the budget.</summary>
    public bool IsEnumerated { get; init; }

    // Where runs can be merged, so many are made without: what needs no more assumes less.
    private const long PlainTracesMax = 3_000;

    /// <summary>Proves a finding, or leaves it unproven when that would take too many traces.</summary>
    /// <param name="finding">What was shrunk.</param>
    /// <param name="known">How far the world was enumerated already, without finding this; null: not at all.</param>
    /// <param name="stop">Asked between traces.</param>
    public Finding<TBoot, TCommand> Prove(Finding<TBoot, TCommand> finding, Depths? known, CancellationToken stop)
    {
        var length = finding.Trace.Length;
        if (known?.ShorterThan(length) is { } enumerated) return finding with { ProofExecutions = enumerated };

        lockstep.Signs = true;
        var shorter = new Dictionary<FailureKey, Finding<TBoot, TCommand>>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var deepening = new Deepening<TBoot, TState, TCommand, TAnswer, TObservation>(subject, lockstep)
        {
            TraceCountMax = IsEnumerated ? long.MaxValue : subject.IsInMemory ? Math.Min(PlainTracesMax, traceCountMax) : traceCountMax,
            Only = KeepsSignature ? finding.Signature : null,
            Kept = found =>
            {
                // The first that fails so is as short as any.
                if (found.Key == finding.Key) enough.Cancel();
            },
        };
        var depths = deepening.Run(finding.Trace.Boot, length - 1, shorter, enough.Token);
        if (subject.IsInMemory && depths.ShorterThan(length) is null && shorter.Count == 0) return Merge(finding, depths.Total, stop);

        if (!shorter.TryGetValue(finding.Key, out var found))
        {
            return finding with { ProofExecutions = depths.ShorterThan(length), ProofSpent = depths.Total };
        }

        Ensure.That(found.Trace.Length < length);
        return found with
        {
            Found = finding.Found,
            FoundLength = finding.FoundLength,
            ShrinkExecutions = finding.ShrinkExecutions,
            ProofSpent = depths.Total,
        };
    }

    private Finding<TBoot, TCommand> Merge(Finding<TBoot, TCommand> finding, long spent, CancellationToken stop)
    {
        var merged = new MergedProof<TBoot, TState, TCommand, TAnswer, TObservation>(
            subject, lockstep, finding.Key, KeepsSignature ? finding.Signature : null, traceCountMax);
        var isProven = merged.Prove(finding.Trace.Boot, finding.Trace.Length, stop);
        spent += merged.Runs;
        if (merged.Shorter is not { } trace)
        {
            return finding with { ProofExecutions = isProven ? merged.Runs : null, ProofCovers = isProven ? merged.Covered : null, ProofSpent = spent };
        }

        // Breadth first, so what is shorter by one or more has nothing below it. It was run last.
        return finding with
        {
            Trace = trace,
            After = lockstep.BrokenBefore(finding.Key.Rule),
            Signature = lockstep.Signature(finding.Key),
            ProofExecutions = merged.Runs,
            ProofCovers = merged.Covered,
            ProofSpent = spent,
        };
    }
}
