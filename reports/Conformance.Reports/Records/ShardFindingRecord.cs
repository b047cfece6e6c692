namespace Conformance.Reports;

/// <summary>What one part of a check found on one platform.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Mode">How the rule is broken: 0 directly, 1 after another rule, 2 under an injected fault.</param>
/// <param name="At">Where in the run it was found: phase, number, place. Of two that are alike the earlier counts.</param>
/// <param name="Counterexample">The finding.</param>
/// <param name="Way">How the random trace was grown that showed it first; null: none was.</param>
public sealed record ShardFindingRecord(string Platform, int Mode, IReadOnlyList<long> At, CounterexampleRecord Counterexample, string? Way);
