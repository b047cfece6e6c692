namespace Conformance.Reports;

/// <summary>One planted fault, looked for at random from several seeds.</summary>
/// <param name="Id">The fault's id.</param>
/// <param name="Rule">The rule it was planted for.</param>
/// <param name="Found">With how many seeds that rule caught it.</param>
/// <param name="Lengths">The lengths that it was shrunk to, each once.</param>
/// <param name="Proven">How often that was proven to be the least.</param>
/// <param name="Traces">The traces that it was shrunk to, each once, one command after another.</param>
/// <param name="ShrinkExecutions">How many runs it took to shrink, the median.</param>
/// <param name="ProofExecutions">How many runs the proof took, at most.</param>
/// <param name="Seconds">How long shrinking and proof took, at most; null: not asked for.</param>
public sealed record SeedsOfMutantRecord(
    string Id,
    string Rule,
    int Found,
    IReadOnlyList<int> Lengths,
    int Proven,
    IReadOnlyList<string> Traces,
    int ShrinkExecutions,
    long ProofExecutions,
    double? Seconds)
{
    /// <summary>Whether every seed found it, and all were shrunk to one length, proven the least.</summary>
    public bool IsSettled(int seeds) => Found == seeds && Proven == seeds && Lengths.Count == 1;
}
