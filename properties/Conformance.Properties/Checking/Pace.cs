namespace Conformance.Properties;

/// <summary>How far a run has come, for whoever watches it. Nothing of it reaches a result.</summary>
/// <param name="Traces">How many traces were run, those of shrinking and of proofs not counted.</param>
/// <param name="Findings">How many ways to fail were found.</param>
/// <param name="Transitions">How many transitions were gone through: a kind of command, carried out or refused.</param>
public readonly record struct Pace(long Traces, int Findings, int Transitions)
{
    /// <summary>What two units did; a transition of both is one, so the larger number stands for both.</summary>
    public static Pace operator +(Pace one, Pace other) => Add(one, other);

    /// <summary>The same as the operator.</summary>
    public static Pace Add(Pace one, Pace other) =>
        new(one.Traces + other.Traces, one.Findings + other.Findings, Math.Max(one.Transitions, other.Transitions));
}
