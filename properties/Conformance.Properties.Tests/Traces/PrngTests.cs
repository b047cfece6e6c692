using FsCheck.Xunit;

namespace Conformance.Properties.Tests;

public class PrngTests
{
    // The numbers of the published SplitMix64 for the seed 1234567.
    [Fact]
    public void It_is_splitmix64()
    {
        var prng = new Prng(1_234_567);

        Assert.Equal(
            [6_457_827_717_110_365_317UL, 3_203_168_211_198_807_973UL, 9_817_491_932_198_370_423UL],
            [prng.Next(), prng.Next(), prng.Next()]);
    }

    [Property]
    public bool Numbers_stay_below_their_bound(ulong seed, byte bound)
    {
        var prng = new Prng(seed);
        return prng.Below(bound + 1) is var number && number >= 0 && number <= bound;
    }

    [Fact]
    public void Every_number_below_the_bound_comes()
    {
        var prng = new Prng(1);
        var counts = new int[7];
        for (var i = 0; i < 7_000; i++) counts[prng.Below(7)]++;

        Assert.All(counts, count => Assert.InRange(count, 850, 1_150));
    }
}
