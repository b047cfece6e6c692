namespace Conformance.Reports;

/// <summary>What the random traces of all parts went through: each part goes through the traces that the whole run would, so sets are joined.</summary>
internal sealed class MergedCoverage
{
    private readonly IReadOnlyList<string> _ways;
    private readonly Dictionary<(string Platform, string First, string Second), (long Trace, long Way)> _pairs = [];
    private readonly HashSet<long> _states = [];

    public MergedCoverage(IReadOnlyList<CheckRecord> checks)
    {
        _ways = checks[0].Shard!.Ways;
        foreach (var seen in checks.SelectMany(check => check.Shard!.Coverage))
        {
            AddPairs(seen);
            _states.UnionWith(Packed.Read(seen.States));
        }
    }

    /// <summary>How many pairs of transitions, on all platforms together.</summary>
    public int PairCount => _pairs.Keys.Select(pair => (pair.First, pair.Second)).Distinct().Count();

    /// <summary>How many states of the model.</summary>
    public int StateCount => _states.Count;

    /// <summary>How many pairs the traces that were grown in one way were the first to show.</summary>
    public long NewPairs(string way) => _pairs.Values.Count(first => _ways[(int)first.Way] == way);

    private void AddPairs(ShardCoverageRecord seen)
    {
        foreach (var pair in Packed.Read(seen.Pairs).Chunk(4))
        {
            if (pair.Length < 4 || !Has(seen.Transitions, pair[0]) || !Has(seen.Transitions, pair[1]) || !Has(_ways, pair[3]))
            {
                throw new ResultFormatException($"the pairs of transitions on {seen.Platform} are damaged");
            }

            var (key, first) = ((seen.Platform, seen.Transitions[(int)pair[0]], seen.Transitions[(int)pair[1]]), (Trace: pair[2], Way: pair[3]));
            if (!_pairs.TryGetValue(key, out var known) || first.Trace < known.Trace) _pairs[key] = first;
        }
    }

    private static bool Has(IReadOnlyList<string> list, long place) => place >= 0 && place < list.Count;
}
