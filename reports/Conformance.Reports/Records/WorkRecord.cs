namespace Conformance.Reports;

/// <summary>How much was run. No times: the same seed gives the same record.</summary>
/// <param name="Seed">The seed of the random traces.</param>
/// <param name="Depth">Every sensible trace up to this length was run in the small worlds; 0: none.</param>
/// <param name="ExhaustiveTraces">How many traces that was.</param>
/// <param name="RandomTraces">How many random traces were run.</param>
/// <param name="ReplayedTraces">How many corpus traces were replayed.</param>
/// <param name="Commands">How many commands were executed and checked in all, shrinking not counted.</param>
/// <param name="Stopped">Why the run ended early (<c>interrupted</c>, <c>time is up</c>); null: it ran to its end.</param>
/// <param name="ShallowDepth">The length up to which those small worlds were run whose traces are many; 0: all were run to <paramref name="Depth"/>.</param>
public sealed record WorkRecord(
    ulong Seed,
    int Depth,
    long ExhaustiveTraces,
    long RandomTraces,
    long ReplayedTraces,
    long Commands,
    string? Stopped,
    int ShallowDepth = 0);
