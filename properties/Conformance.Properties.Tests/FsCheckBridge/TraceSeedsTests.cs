using FsCheck.Xunit;

namespace Conformance.Properties.Tests;

public class TraceSeedsTests
{
    [Property(MaxTest = 30)]
    public bool The_same_seed_gives_the_same_traces(ulong seed) => First(seed, 300).SequenceEqual(First(seed, 300));

    [Property(MaxTest = 30)]
    public bool Another_seed_gives_others(ulong seed) =>
        !First(seed, 50).Select(trace => trace.Seed).Intersect(First(seed + 1, 50).Select(trace => trace.Seed)).Any();

    [Property(MaxTest = 30)]
    public bool Lengths_stay_within_the_bound_and_all_of_them_come(ulong seed, byte bound)
    {
        var lengthMax = 1 + bound % 40;
        var lengths = TraceSeeds.Of(seed, lengthMax).Take(lengthMax).Select(trace => trace.Length);
        return lengths.Order().SequenceEqual(Enumerable.Range(1, lengthMax));
    }

    [Fact]
    public void Traces_are_numbered_across_the_blocks_in_which_they_are_drawn()
    {
        var drawn = First(1, 600);

        Assert.Equal(Enumerable.Range(0, 600), drawn.Select(trace => trace.Index));
        Assert.Equal(600, drawn.Select(trace => trace.Seed).Distinct().Count());
        Assert.All(drawn, trace => Assert.InRange(trace.Length, 1, 30));
    }

    [Fact]
    public void Seeds_use_both_halves_of_their_bits()
    {
        var drawn = First(7, 200);

        Assert.Equal(ulong.MaxValue, drawn.Aggregate(0UL, (bits, trace) => bits | trace.Seed));
        Assert.Equal(0UL, drawn.Aggregate(ulong.MaxValue, (bits, trace) => bits & trace.Seed));
    }

    // A seed is in mails and bug reports: what it means must not change with a new version of anything.
    [Fact]
    public void A_seed_means_the_same_for_ever() =>
        Assert.Equal([new TraceSeed(0, 3_755_270_235_933_920_346, 1), new TraceSeed(1, 12_418_507_218_114_205_990, 2)], First(1, 2));

    private static List<TraceSeed> First(ulong seed, int count) => [.. TraceSeeds.Of(seed, lengthMax: 30).Take(count)];
}
