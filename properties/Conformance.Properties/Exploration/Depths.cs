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

    /// <summary>How many traces of one length were run so far.</summary>
    public long Count(int length) => length >= 1 && length <= _counts.Count ? _counts[length - 1] : 0;

    /// <summary>How many traces shorter than a length there are; null: not all of them were run.</summary>
    public long? ShorterThan(int length) => length - 1 <= Completed ? _counts.Take(Math.Max(0, length - 1)).Sum() : null;

    /// <summary>How many traces up to a length there will be, if they go on growing as they did: for telling progress.</summary>
    internal double Expected(int depth)
    {
        double sum = 0, last = 1, growth = 1;
        for (var length = 1; length <= depth; length++)
        {
            if (length <= Completed) growth = last > 0 ? _counts[length - 1] / last : 0;
            last = length <= Completed ? _counts[length - 1] : last * growth;
            sum += last;
        }

        return Math.Max(sum, Total);
    }

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
