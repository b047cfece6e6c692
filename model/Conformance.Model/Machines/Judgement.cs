namespace Conformance.Model.Machines;

/// <summary>What one step says of the rules: which had something to say, and which of those were broken.</summary>
/// <param name="Exercised">Rules whose condition was met, so that silence is not taken for a pass.</param>
/// <param name="Broken">Rules that do not hold; a subset of <paramref name="Exercised"/>.</param>
public readonly record struct Judgement(RuleSet Exercised, RuleSet Broken);
