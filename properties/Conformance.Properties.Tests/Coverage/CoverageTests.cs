using Conformance.Own8;
using Conformance.Reports;

namespace Conformance.Properties.Tests;

public class CoverageTests
{
    private static readonly CoverageRecord _coverage = new(25, 26, 605, 18, 20, ["open refused"], States: 900);

    [Fact]
    public void A_pair_is_new_once_and_never_across_traces()
    {
        var coverage = new TransitionCoverage();

        Assert.False(coverage.Add("take", isAccepted: true));
        Assert.True(coverage.Add("release", isAccepted: true));
        coverage.Begin(trace: 0, Strategy.Weighted);
        Assert.False(coverage.Add("release", isAccepted: true));
        Assert.True(coverage.Add("take", isAccepted: true));
        Assert.False(coverage.Add("release", isAccepted: true));
        Assert.True(coverage.Add("release", isAccepted: false));

        Assert.Equal((3, 3), (coverage.Count, coverage.PairCount));
        Assert.True(coverage.Contains("release", isAccepted: false));
        Assert.False(coverage.Contains("take", isAccepted: false));
    }

    [Fact]
    public void What_two_saw_is_counted_once_whatever_the_order_in_which_they_saw_it()
    {
        var (one, other) = (new TransitionCoverage(), new TransitionCoverage());
        foreach (var kind in new[] { "take", "release" }) one.Add(kind, isAccepted: true);
        foreach (var kind in new[] { "release", "take", "release" }) other.Add(kind, isAccepted: true);

        one.Add(other);

        Assert.Equal((2, 2), (one.Count, one.PairCount));
    }

    [Fact]
    public void Every_way_of_growing_traces_is_told_with_what_it_brought()
    {
        var checker = new Own8Checker(new("own8", Own8Subject.With(Own8Bug.A), [default], []), new() { Depth = 0, RandomTraces = 500 });
        checker.Run(default, default);

        var ways = checker.Outcome.Contributions;
        Assert.Equal(500, ways.Sum(way => way.Traces));
        Assert.Equal(1, ways.Sum(way => way.Findings));
        Assert.Equal(checker.Outcome.Transitions.PairCount, ways.Sum(way => way.NewPairs));
        Assert.All(ways, way => Assert.InRange(way.Accepted, 1, way.Commands));
    }

    [Fact]
    public void States_are_counted_once()
    {
        var checker = new Own8Checker(new("own8", Own8Subject.With(Own8Bug.None), [default], []), new() { Depth = 0, RandomTraces = 500 });
        checker.Run(default, default);

        // All that can be reached: the first is come back to.
        Assert.Equal(9, checker.Outcome.States.Count);
    }

    [Theory]
    [InlineData("transitions=96%", null)]
    [InlineData("transitions=97%", "transitions=97%: 25 of 26; missing: open refused")]
    [InlineData("transitions=25", null)]
    [InlineData("rules=90%", null)]
    [InlineData("rules=91%", "rules=91%: 18 of 20")]
    [InlineData("pairs=605", null)]
    [InlineData("pairs=606", "pairs=606: 605")]
    [InlineData("states=900", null)]
    [InlineData("states=901", "states=901: 900")]
    public void A_target_is_reached_or_told(string text, string? missed) =>
        Assert.Equal(missed, CoverageTarget.Parse(text)!.Missed(_coverage));

    [Theory]
    [InlineData("states=100%")]
    [InlineData("transitions=101%")]
    [InlineData("pairs=50%")]
    [InlineData("transitions=50%%")]
    [InlineData("rules")]
    [InlineData("rules=-1")]
    public void What_is_no_target_is_not_read(string text) => Assert.Null(CoverageTarget.Parse(text));
}
