namespace Conformance.Properties;

/// <summary>
/// A small pseudo-random generator of our own (SplitMix64), so that a seed means the same trace on every runtime and in
/// every year.
/// </summary>
public struct Prng : IEquatable<Prng>
{
    private ulong _state;

    /// <summary>Begins at a seed.</summary>
    public Prng(ulong seed) => _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 to <paramref name="bound"/> - 1. The bias is below one in four billion.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <inheritdoc/>
    public readonly bool Equals(Prng other) => _state == other._state;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is Prng other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _state.GetHashCode();

    /// <summary>Whether both will give the same numbers.</summary>
    public static bool operator ==(Prng left, Prng right) => left.Equals(right);

    /// <summary>Whether the two will give different numbers.</summary>
    public static bool operator !=(Prng left, Prng right) => !left.Equals(right);
}
