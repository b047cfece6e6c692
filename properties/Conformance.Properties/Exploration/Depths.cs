using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>How many traces of each length were run, and which lengths are complete.</summary>
public sealed class Depths
{
    private readonly List<long> _counts = [];

    /// <summary>All sensible traces up to this length were run.</summary>
    public int Completed { get; private set; }

    /// <summary>How many traces were run.</summary>
    public long Total { get; private set; }

    /// <summary>How many traces shorter than a length there are; null: not all of them were run.</summary>
    public long? ShorterThan(int length) => length - 1 <= Completed ? _counts.Take(Math.Max(0, length - 1)).Sum() : null;

    internal void Begin() => _counts.Add(0);

    internal void Count()
    {
        _counts[^1]++;
        Total++;
    }

    internal void Complete()
    {
        Ensure.That(Completed < _counts.Count);
        Completed = _counts.Count;
    }
}
