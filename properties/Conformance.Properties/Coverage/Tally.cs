using System.Runtime.InteropServices;
using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>Counts what was run, so that a pass can be judged too: a run of refusals alone looks green otherwise.</summary>
public sealed class Tally
{
    private readonly List<KindCount> _kinds = [];
    private readonly SortedDictionary<int, long> _lengths = [];
    private readonly long[] _exercised;

    /// <summary>An empty tally.</summary>
    /// <param name="ruleCount">How many rules there are.</param>
    public Tally(int ruleCount) => _exercised = new long[ruleCount];

    /// <summary>How many systems were booted.</summary>
    public long Traces { get; set; }

    /// <summary>How many commands were executed and judged.</summary>
    public long Commands { get; private set; }

    /// <summary>The commands by kind, in the order in which they first appeared.</summary>
    public IReadOnlyList<KindCount> Kinds => _kinds;

    /// <summary>How many random traces had each length.</summary>
    public IReadOnlyDictionary<int, long> Lengths => _lengths;

    /// <summary>In how many steps a rule had something to say.</summary>
    public long Exercised(int rule) => _exercised[rule];

    /// <summary>Counts one step.</summary>
    public void Count(string kind, int stateClass, bool accepted, RuleSet exercised)
    {
        Commands++;
        Find(kind).Count(stateClass, accepted);
        for (var rules = exercised; !rules.IsEmpty; rules = rules.WithoutFirst()) _exercised[rules.First]++;
    }

    /// <summary>Counts the length of a random trace.</summary>
    public void CountLength(int length) => _lengths[length] = _lengths.GetValueOrDefault(length) + 1;

    /// <summary>Adds another tally to this one.</summary>
    public void Add(Tally other)
    {
        Ensure.That(other._exercised.Length == _exercised.Length);
        Traces += other.Traces;
        Commands += other.Commands;
        foreach (var kind in other._kinds) Find(kind.Kind).Add(kind);
        foreach (var (length, count) in other._lengths) _lengths[length] = _lengths.GetValueOrDefault(length) + count;
        for (var i = 0; i < _exercised.Length; i++) _exercised[i] += other._exercised[i];
    }

    // A handful of kinds, each a constant of its notation: comparing references along a list beats hashing their text.
    private KindCount Find(string kind)
    {
        foreach (var count in CollectionsMarshal.AsSpan(_kinds))
        {
            if (ReferenceEquals(count.Kind, kind)) return count;
        }

        foreach (var count in _kinds)
        {
            if (count.Kind == kind) return count;
        }

        var added = new KindCount(kind);
        _kinds.Add(added);
        return added;
    }
}
