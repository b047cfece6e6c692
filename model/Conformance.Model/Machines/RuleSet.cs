using System.Numerics;

namespace Conformance.Model.Machines;

/// <summary>A set of rules, by their index in <see cref="IMachine{TBoot,TState,TCommand,TAnswer,TObservation}.Rules"/>. At most 64.</summary>
public readonly record struct RuleSet(ulong Bits)
{
    /// <summary>No rule.</summary>
    public static RuleSet None => default;

    /// <summary>Whether no rule is in the set.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many rules are in the set.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>The lowest index in the set, which must not be empty.</summary>
    public int First => BitOperations.TrailingZeroCount(Bits);

    /// <summary>Whether the rule at <paramref name="index"/> is in the set.</summary>
    public bool Contains(int index) => (Bits & (1UL << index)) != 0;

    /// <summary>The set without its lowest index, for going through it: it must not be empty.</summary>
    public RuleSet WithoutFirst() => new(Bits & (Bits - 1));

    /// <summary>The set with one rule more.</summary>
    public RuleSet With(int index) => new(Bits | (1UL << index));

    /// <summary>What is in this set or the other.</summary>
    public RuleSet Union(RuleSet other) => new(Bits | other.Bits);

    /// <summary>What is in this set and not in the other.</summary>
    public RuleSet Except(RuleSet other) => new(Bits & ~other.Bits);

    /// <summary>What is in both sets.</summary>
    public RuleSet Intersect(RuleSet other) => new(Bits & other.Bits);
}
