namespace Conformance.Properties;

/// <summary>How often one kind of command was asked, and what became of it.</summary>
/// <param name="kind">The command's word.</param>
public sealed class KindCount(string kind)
{
    // By class of states: refused, accepted. One array holds all, so that a step costs one addition.
    private long[] _counts = new long[2];

    /// <summary>The command's word.</summary>
    public string Kind { get; } = kind;

    /// <summary>How often it was carried out.</summary>
    public long Accepted => Enumerable.Range(0, _counts.Length / 2).Sum(AcceptedIn);

    /// <summary>How often it was refused.</summary>
    public long Refused => Enumerable.Range(0, _counts.Length / 2).Sum(RefusedIn);

    /// <summary>How often it was asked.</summary>
    public long Asked => _counts.Sum();

    /// <summary>How often it was carried out in a class of states.</summary>
    public long AcceptedIn(int stateClass) => At(2 * stateClass + 1);

    /// <summary>How often it was refused in a class of states.</summary>
    public long RefusedIn(int stateClass) => At(2 * stateClass);

    internal void Count(int stateClass, bool accepted)
    {
        var at = 2 * stateClass + (accepted ? 1 : 0);
        if (at >= _counts.Length) Array.Resize(ref _counts, 2 * stateClass + 2);
        _counts[at]++;
    }

    internal void Add(KindCount other)
    {
        if (other._counts.Length > _counts.Length) Array.Resize(ref _counts, other._counts.Length);
        for (var at = 0; at < other._counts.Length; at++) _counts[at] += other._counts[at];
    }

    private long At(int index) => index < _counts.Length ? _counts[index] : 0;
}
