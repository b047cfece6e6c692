namespace Conformance.Reports;

/// <summary>What became of one rule in a check.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Basis"><c>directly</c>, <c>not observed</c> or <c>nothing to say</c>.</param>
/// <param name="Exercised">In how many steps it had something to say.</param>
public sealed record RuleCheckRecord(RuleRecord Rule, VerdictRecord Verdict, string Basis, long Exercised);
