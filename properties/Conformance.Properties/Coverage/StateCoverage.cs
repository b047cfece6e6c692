namespace Conformance.Properties;

/// <summary>
/// How many states of the model were gone through. They are counted by their hash, since a run of hours must not keep them:
/// two that share one are counted once, and at some number it stops counting.
/// </summary>
public sealed class StateCoverage
{
    /// <summary>It counts no further.</summary>
    public const int CountMax = 1 << 20;

    private readonly HashSet<int> _seen = [];

    /// <summary>How many states were seen.</summary>
    public int Count => _seen.Count;

    /// <summary>Their hashes, in order.</summary>
    internal IEnumerable<uint> Hashes => _seen.Select(hash => (uint)hash).Order();

    /// <summary>Counts a state.</summary>
    public void Add<TState>(TState state)
        where TState : IEquatable<TState>
    {
        if (_seen.Count < CountMax) _seen.Add(EqualityComparer<TState>.Default.GetHashCode(state));
    }

    /// <summary>Adds what another saw.</summary>
    public void Add(StateCoverage other) => _seen.UnionWith(other._seen);
}
