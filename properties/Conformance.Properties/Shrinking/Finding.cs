using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>A trace that breaks a rule, and what is known of it.</summary>
/// <param name="Key">Which rule, and how.</param>
/// <param name="Trace">The shortest trace known.</param>
/// <param name="After">The rules that the trace had broken at earlier steps.</param>
/// <param name="Found">How it was found, in words.</param>
/// <param name="FoundLength">How many commands it had then.</param>
public sealed record Finding<TBoot, TCommand>(
    FailureKey Key,
    Trace<TBoot, TCommand> Trace,
    RuleSet After,
    string Found,
    int FoundLength)
    where TBoot : IEquatable<TBoot>
    where TCommand : notnull
{
    /// <summary>How often the system was run to shrink it.</summary>
    public int ShrinkExecutions { get; init; }

    /// <summary>How often it was run again to see whether it always fails, the once not counted that every finding is.</summary>
    public int RepeatExecutions { get; init; }

    /// <summary>Whether it was enumerated, and so there was nothing to shrink.</summary>
    public bool IsEnumerated => ShrinkExecutions == 0;

    /// <summary>How often the system was run on shorter traces, none of which failed; null: not proven.</summary>
    public long? ProofExecutions { get; init; }

    /// <summary>
    /// How many shorter traces those runs stand for, where traces that lead to equal states of model and system were merged;
    /// null: each was run.
    /// </summary>
    public double? ProofCovers { get; init; }

    /// <summary>How often the system was run for a proof, whatever became of it; what had been enumerated anyway is not counted.</summary>
    public long ProofSpent { get; init; }

    /// <summary>Where in the run it was found.</summary>
    public FoundAt At { get; init; }

    /// <summary>How long shrinking and proof took together; null: nobody measured.</summary>
    public TimeSpan? ShrinkTime { get; init; }

    /// <summary>Whether a shorter trace failed in the proof, and not again: so nothing is proven, and this trace is kept.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>Whether no proof was tried, since executions are dear and nobody asked for it.</summary>
    public bool IsProofOff { get; init; }

    /// <summary>Where it shows and in what; null: nobody had to tell it from others.</summary>
    public FailureSignature? Signature { get; init; }

    /// <summary>How often it failed again; null: always.</summary>
    public Flakiness? Flaky { get; init; }
}
