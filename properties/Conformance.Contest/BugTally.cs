using Conformance.Own8;
using Conformance.Reports;

namespace Conformance.Contest;

/// <summary>What became of one bug on one engine, seed by seed.</summary>
internal sealed class BugTally(Own8Bug bug, int trueMinimum)
{
    private readonly List<int> _tests = [];
    private readonly List<int> _lengths = [];
    private readonly List<int> _shrinks = [];
    private readonly List<long> _proofs = [];

    /// <summary>The bug.</summary>
    public Own8Bug Bug => bug;

    /// <summary>With how many seeds it was looked for.</summary>
    public int Runs { get; private set; }

    /// <summary>With how many it was shrunk to the true minimum.</summary>
    public int AtMinimum => _lengths.Count(length => length == trueMinimum);

    /// <summary>With how many that was proven.</summary>
    public int Proven => _proofs.Count;

    /// <summary>Notes a seed that found it.</summary>
    public void Add(int tests, int length, int shrinkExecutions, long? proof)
    {
        Runs++;
        _tests.Add(tests);
        _lengths.Add(length);
        _shrinks.Add(shrinkExecutions);
        if (proof is { } traces) _proofs.Add(traces);
    }

    /// <summary>Notes a seed that did not.</summary>
    public void Miss() => Runs++;

    /// <summary>The median of the traces run to shrink, over several bugs; null: nothing was shrunk.</summary>
    public static int? ExecutionsBeforeProof(IEnumerable<BugTally> tallies)
    {
        int[] all = [.. tallies.SelectMany(tally => tally._shrinks)];
        return all.Length == 0 ? null : Gauge.Median(all);
    }

    /// <summary>The figures.</summary>
    public BugContestRecord Record() => new()
    {
        Bug = $"{bug}",
        TrueMinimum = trueMinimum,
        Runs = Runs,
        Found = _lengths.Count,
        AtMinimum = AtMinimum,
        Tests = _tests.Count == 0 ? 0 : Gauge.Median(_tests),
        Length = _lengths.Count == 0 ? 0 : Math.Round(_lengths.Average(), 2),
        ShrinkExecutions = _shrinks.Count == 0 ? 0 : Gauge.Median(_shrinks),
        ProofExecutions = _proofs.Count == 0 ? null : Gauge.Median(_proofs),
    };
}
