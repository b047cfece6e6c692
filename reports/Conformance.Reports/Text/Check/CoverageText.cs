using System.Globalization;

namespace Conformance.Reports;

/// <summary>What was gone through, and which way of growing random traces brought how much of it.</summary>
internal static class CoverageText
{
    public static void Write(CheckRecord check, Sheet sheet)
    {
        if (check.Strategies.Count > 0) sheet.Sentence(string.Join(", ", check.Strategies.Select(One)), "Random traces: ");
        if (check.Coverage is { } coverage) sheet.Sentence(Sum(coverage), "Coverage: ");
        WriteMissed(check, sheet);
    }

    /// <summary>The targets that were not reached: each fails the check.</summary>
    public static void WriteMissed(CheckRecord check, Sheet sheet)
    {
        foreach (var missed in check.Missed) sheet.Sentence(missed, "Not reached: ");
    }

    private static string One(StrategyRecord way) =>
        $"{way.Name} {Words.Number(way.Traces)} ({way.Share}; {100 * way.Accepted / Math.Max(1, way.Commands)}% carried out, "
        + (way.Struck > 0 ? $"{Share(way.Struck, way.Commands)} met a fault, " : "")
        + $"{Words.Count(way.NewPairs, "new pair")}, {Words.Number(way.Findings)} found)";

    internal static string Sum(CoverageRecord coverage) =>
        $"{Words.Number(coverage.Transitions)} of {Words.Count(coverage.TransitionsPossible, "transition")}, "
        + $"{Words.Count(coverage.Pairs, "pair")} of them, {Words.Number(coverage.Rules)} of {Words.Count(coverage.RulesPossible, "rule")}"
        + (coverage.States > 0 ? $", {Words.Count(coverage.States, "state")}" : "");

    private static string Share(long part, long whole) =>
        ((double)part / Math.Max(1, whole)).ToString("0.0%", CultureInfo.InvariantCulture);
}
