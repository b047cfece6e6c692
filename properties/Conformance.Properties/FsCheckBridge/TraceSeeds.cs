using FsCheck;
using FsCheck.Fluent;

namespace Conformance.Properties;

/// <summary>
/// The bridge to FsCheck: it draws a seed and a size for each random trace, so that a run replays from one seed as any
/// FsCheck run does. Our engine expands a seed into a trace, runs it and shrinks it.
/// </summary>
public static class TraceSeeds
{
    // Drawn in blocks: a run that is bounded by time does not know how many it will need.
    private const int BlockSize = 256;

    /// <summary>Any seed of a trace.</summary>
    internal static Gen<ulong> Drawn { get; } =
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        select (ulong)(uint)high << 32 | (uint)low;

    /// <summary>The seeds of a run, without end; the same for the same seed.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="lengthMax">The longest trace; lengths grow from 1 as FsCheck's sizes do, and begin anew.</param>
    public static IEnumerable<TraceSeed> Of(ulong seed, int lengthMax)
    {
        var index = 0;
        for (var block = new Prng(seed); ; )
        {
            foreach (var drawn in Drawn.Sample(BlockSize, new Rnd(block.Next()), lengthMax))
            {
                yield return new TraceSeed(index, drawn, 1 + index % lengthMax);
                index++;
            }
        }
    }
}
