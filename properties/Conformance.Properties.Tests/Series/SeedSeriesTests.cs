namespace Conformance.Properties.Tests;

/// <summary>The patch as it was posted, against the point it was written for.</summary>
public class SeedSeriesTests(SeedSeriesTests.Result result) : IClassFixture<SeedSeriesTests.Result>
{
    [Theory]
    [InlineData("I2", "5a 2")]
    [InlineData("I3", "ok 2")]
    [InlineData("I8", "ok 2")]
    [InlineData("I9", "ok 3")]
    [InlineData("I7", "2 2")]
    [InlineData("I4", "ok ok")]
    [InlineData("I5", "ok ok")]
    [InlineData("M", "ok ok")]
    public void The_posted_patch_breaks_what_the_merged_one_broke(string rule, string row) => Assert.Equal(row, result.Row(rule));

    [Fact]
    public void It_breaks_them_by_the_same_traces()
    {
        Assert.Contains("seed-v8.. on ioda2 [platform=ioda2]: map0 = kernel-map dev0 pages=1; take grp0 ctr0", result.Findings("I2"));
        Assert.Equal(["seed-v8.. on ioda2 [platform=ioda2 nobypass]: take grp0 ctr0; release grp0"], result.Findings("I3"));
        Assert.Equal(
            ["seed-v8.. on ioda2 [platform=ioda2]: take grp0 ctr0; user-map grp0 entry=0 page=2 rw; release grp0"], result.Findings("I9"));
    }

    [Fact]
    public void It_is_as_recorded()
    {
        var baseline = Baseline.Compare(result.Record, result.Recorded).Baseline!;

        Assert.True(baseline.IsAsRecorded, string.Join('\n', baseline.New.Concat(baseline.Gone)));
        Assert.Equal(16, baseline.RecordedCount);
    }

    public sealed class Result() : SeriesResult("seed");
}
