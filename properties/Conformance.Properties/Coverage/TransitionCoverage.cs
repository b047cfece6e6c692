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
    private readonly bool[] _pairs = new bool[TransitionCountMax * TransitionCountMax];

    private int _last = -1;

    /// <summary>How many transitions were seen.</summary>
    public int Count => _seen.Count(seen => seen);

    /// <summary>How many pairs of transitions were seen behind one another.</summary>
    public int PairCount => _pairs.Count(seen => seen);

    /// <summary>Begins a trace.</summary>
    public void Begin() => _last = -1;

    /// <summary>Counts one step.</summary>
    /// <returns>Whether it is the first of its pair.</returns>
    public bool Add(string kind, bool isAccepted)
    {
        var transition = Index(kind) * 2 + (isAccepted ? 1 : 0);
        var pair = _last * TransitionCountMax + transition;
        var isNew = _last >= 0 && !_pairs[pair];
        if (isNew) _pairs[pair] = true;
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
                _pairs[moved[from] * TransitionCountMax + moved[to]] |= other._pairs[from * TransitionCountMax + to];
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
