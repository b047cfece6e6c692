namespace Conformance.Reports;

/// <summary>
/// What the whole run would have told of what its parts found: of what breaks a rule in one way on one platform the earliest,
/// and of all platforms the shortest, each with its consequences behind it.
/// </summary>
internal sealed class MergedFindings
{
    private const int Direct = 0;
    private const int After = 1;
    private const int UnderFault = 2;

    private readonly List<string> _rules;
    private readonly List<ShardFindingRecord> _found;

    public MergedFindings(CheckRecord first, List<CheckRecord> checks)
    {
        _rules = [.. first.Rules.Select(rule => rule.Rule.Id)];
        var platforms = first.Platforms.ToList();
        var earliest = checks.SelectMany(check => check.Shard!.Findings)
            .GroupBy(found => (found.Platform, Rule: RuleOf(found), found.Mode))
            .Select(same => same.Order(Comparer<ShardFindingRecord>.Create(Earlier)).First())
            .ToList();

        // Once a rule is known to be broken directly, a run keeps nothing less of it.
        _found = [.. earliest
            .Where(found => found.Mode == Direct || found.At[0] == 0 || !earliest.Exists(other =>
                other.Mode == Direct && other.Platform == found.Platform && RuleOf(other) == RuleOf(found) && Earlier(other, found) < 0))
            .OrderBy(found => platforms.IndexOf(found.Platform))];
    }

    /// <summary>Whether a rule is broken.</summary>
    public bool Breaks(string rule) => _found.Exists(found => RuleOf(found) == rule);

    /// <summary>How many failures random traces that were grown in one way were the first to show.</summary>
    public long FirstShown(string way) => _found.Count(found => found.Way == way);

    /// <summary>The findings, in the order in which a check tells them.</summary>
    public IReadOnlyList<CounterexampleRecord> Told()
    {
        var told = new List<CounterexampleRecord>();
        foreach (var rule in _rules.Where(rule => ModeOf(rule) == Direct))
        {
            told.Add(Shortest(rule, Direct));
            told.AddRange(_rules
                .Where(other => ModeOf(other) == After)
                .Select(other => Shortest(other, After))
                .Where(consequence => consequence.After.MinBy(_rules.IndexOf) == rule));
        }

        told.AddRange(_rules.Where(rule => ModeOf(rule) == UnderFault).Select(rule => Shortest(rule, UnderFault)));
        return told;
    }

    private static string RuleOf(ShardFindingRecord found) => found.Counterexample.Rule.Id;

    private int? ModeOf(string rule) => _found.Where(found => RuleOf(found) == rule).Select(found => (int?)found.Mode).Min();

    private CounterexampleRecord Shortest(string rule, int mode) =>
        _found.Where(found => RuleOf(found) == rule && found.Mode == mode).MinBy(found => found.Counterexample.Length)!.Counterexample;

    private static int Earlier(ShardFindingRecord one, ShardFindingRecord other)
    {
        for (var at = 0; at < one.At.Count; at++)
        {
            if (one.At[at] != other.At[at]) return one.At[at].CompareTo(other.At[at]);
        }

        return 0;
    }
}
