using System.Text.RegularExpressions;
using Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

public class ReplayTests
{
    private static readonly string _oneSeed = Expected.Verbose("13", "3", "35", "47", "73");

    [Theory]
    [InlineData(nameof(Settings.OneSeed))]
    [InlineData(nameof(Settings.OneSeedInBrackets))]
    public async Task One_seed_gives_the_same_values_every_time(string method)
    {
        Assert.Equal(_oneSeed, (await PropertyRun.Of<Settings>(method)).Output);
        Assert.Equal(_oneSeed, (await PropertyRun.Of<Settings>(method)).Output);
    }

    [Fact]
    public async Task Another_seed_gives_other_values() =>
        Assert.Equal(Expected.Verbose("6", "-39", "58", "-58", "-52"), (await PropertyRun.Of<Settings>(nameof(Settings.OtherSeed))).Output);

    [Fact]
    public async Task A_seed_with_a_size_goes_straight_to_the_failing_test()
    {
        var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.FailsAtOnce));

        Assert.Equal(
            Expected.Lines(
                "",
                "Falsifiable, after 1 test (2 shrinks) (9786214204003337596,15940114660819801185). ",
                "Last step was invoked with size of 13 and seed of (9786214204003337596,15940114660819801185):",
                "Original:",
                "12",
                "Shrunk:",
                "10"),
            run.FailureMessage);
    }

    [Fact]
    public async Task Without_a_seed_each_run_draws_its_own_and_shows_it()
    {
        var seeds = new HashSet<string>();
        for (var count = 0; count < 3; count++)
        {
            var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.FailsAnywhere));
            var seed = Regex.Match(run.FailureMessage, @"^\nFalsifiable, after 1 test \(\d+ shrinks?\) (\(\d+,\d*[13579]\))\. \n");
            Assert.True(seed.Success, run.FailureMessage);
            seeds.Add(seed.Groups[1].Value);
        }

        Assert.Equal(3, seeds.Count);
    }
}
