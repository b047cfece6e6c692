namespace Conformance.Reports;

/// <summary>One cell of a series' matrix.</summary>
/// <param name="Point">The point's id.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Verdict">What was found there.</param>
/// <param name="Length">The shortest trace that breaks the rule there, in commands; null unless it is broken.</param>
/// <param name="After">The rules broken earlier in that same trace; empty when this rule is broken first.</param>
/// <param name="Platforms">The platforms on which it is broken.</param>
/// <param name="UnderFault">Whether it is broken only where a fault was injected.</param>
public sealed record CellRecord(
    string Point,
    string Rule,
    VerdictRecord Verdict,
    int? Length,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Platforms,
    bool UnderFault = false);
