using System.Globalization;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>How much of something a run has to go through, or it fails.</summary>
/// <param name="What"><c>transitions</c>, <c>pairs</c>, <c>states</c> or <c>rules</c>.</param>
/// <param name="Least">So much of it at least.</param>
/// <param name="IsPercent">Whether that is in percent of what there is. Of pairs and states nobody knows how many there are.</param>
public sealed record CoverageTarget(string What, int Least, bool IsPercent)
{
    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Possible { get; } = ["transitions", "pairs", "states", "rules"];

    /// <summary>Reads <c>transitions=100%</c> or <c>pairs=200</c>.</summary>
    /// <returns>Null: it is none.</returns>
    public static CoverageTarget? Parse(string text)
    {
        var parts = text.Split('=');
        if (parts.Length != 2 || !Possible.Contains(parts[0])) return null;

        var isPercent = parts[1].EndsWith('%');
        if (!int.TryParse(isPercent ? parts[1][..^1] : parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var least)) return null;
        return isPercent && (least > 100 || parts[0] is "pairs" or "states") ? null : new(parts[0], least, isPercent);
    }

    /// <summary>What is missing, in words; null: it was reached.</summary>
    public string? Missed(CoverageRecord coverage)
    {
        var (count, of) = What switch
        {
            "transitions" => (coverage.Transitions, coverage.TransitionsPossible),
            "rules" => (coverage.Rules, coverage.RulesPossible),
            "states" => (coverage.States, 0),
            _ => (coverage.Pairs, 0),
        };
        if (IsPercent ? 100L * count >= (long)Least * of : count >= Least) return null;

        var missing = What == "transitions" && coverage.Missing.Count > 0 ? $"; missing: {string.Join(", ", coverage.Missing)}" : "";
        return $"{What}={Least}{(IsPercent ? "%" : "")}: {count}{(IsPercent ? $" of {of}" : "")}{missing}";
    }
}
