using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Which transitions were gone through, and which of them behind which. A transition is a kind of command with what became
/// of it: carried out, or refused.
/// </summary>
public sealed class TransitionCoverage
{
    private const int KindCountMax = 128;
    private const int TransitionCountMax = 2 * KindCountMax;

    private readonly List<string> _kinds = [];
    private readonly bool[] _seen = new bool[TransitionCountMax];

    // Of each pair the number of the first trace with it, from 1, and how that was grown; 0: none was.
    private readonly (int Trace, Strategy Way)[] _pairs = new (int, Strategy)[TransitionCountMax * TransitionCountMax];

    private int _last = -1;
    private (int Trace, Strategy Way) _now = (1, Strategy.Weighted);

    /// <summary>How many transitions were seen.</summary>
    public int Count => _seen.Count(seen => seen);

    /// <summary>How many pairs of transitions were seen behind one another.</summary>
    public int PairCount => _pairs.Count(first => first.Trace > 0);

    /// <summary>The transitions, by which <see cref="Pairs"/> counts them.</summary>
    internal IReadOnlyList<(string Kind, bool IsAccepted)> Transitions => [.. _kinds.SelectMany(kind => new[] { (kind, false), (kind, true) })];

    /// <summary>The pairs: of each the two transitions by their place, the first trace with it, and how that was grown.</summary>
    internal IEnumerable<(int First, int Second, int Trace, Strategy Way)> Pairs =>
        from first in Enumerable.Range(0, 2 * _kinds.Count)
        from second in Enumerable.Range(0, 2 * _kinds.Count)
        let pair = _pairs[first * TransitionCountMax + second]
        where pair.Trace > 0
        select (first, second, pair.Trace - 1, pair.Way);

    /// <summary>Begins a trace.</summary>
    /// <param name="trace">Its number, from 0.</param>
    /// <param name="way">How it is grown.</param>
    public void Begin(int trace, Strategy way) => (_last, _now) = (-1, (trace + 1, way));

    /// <summary>Counts one step.</summary>
    /// <returns>Whether it is the first of its pair.</returns>
    public bool Add(string kind, bool isAccepted)
    {
        var transition = Index(kind) * 2 + (isAccepted ? 1 : 0);
        var pair = _last * TransitionCountMax + transition;
        var isNew = _last >= 0 && _pairs[pair].Trace == 0;
        if (isNew) _pairs[pair] = _now;
        _seen[transition] = true;
        _last = transition;
        return isNew;
    }

    /// <summary>Whether a transition was seen.</summary>
    public bool Contains(string kind, bool isAccepted) => _kinds.IndexOf(kind) is var at and >= 0 && _seen[at * 2 + (isAccepted ? 1 : 0)];

    /// <summary>Adds what another saw.</summary>
    public void Add(TransitionCoverage other)
    {
        var moved = new int[other._kinds.Count * 2];
        for (var from = 0; from < moved.Length; from++)
        {
            moved[from] = Index(other._kinds[from / 2]) * 2 + from % 2;
            _seen[moved[from]] |= other._seen[from];
        }

        for (var from = 0; from < moved.Length; from++)
        {
            for (var to = 0; to < moved.Length; to++)
            {
                ref var pair = ref _pairs[moved[from] * TransitionCountMax + moved[to]];
                if (pair.Trace == 0) pair = other._pairs[from * TransitionCountMax + to];
            }
        }
    }

    // A handful of kinds, each a constant of its notation.
    private int Index(string kind)
    {
        for (var at = 0; at < _kinds.Count; at++)
        {
            if (ReferenceEquals(_kinds[at], kind)) return at;
        }

        var known = _kinds.IndexOf(kind);
        if (known >= 0) return known;

        Ensure.That(_kinds.Count < KindCountMax);
        _kinds.Add(kind);
        return _kinds.Count - 1;
    }
}
