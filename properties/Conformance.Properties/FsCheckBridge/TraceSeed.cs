namespace Conformance.Properties;

/// <summary>What one random trace grows from.</summary>
/// <param name="Index">Its number in the run, from 0.</param>
/// <param name="Seed">The seed of its choices.</param>
/// <param name="Length">How many commands it shall have.</param>
public readonly record struct TraceSeed(int Index, ulong Seed, int Length);
