using Conformance.Reports;

namespace Conformance.Properties.Tests;

public class BaselineTests
{
    private static readonly SeriesRecord _recorded = Recorded();

    [Fact]
    public void What_is_the_same_is_no_news()
    {
        var baseline = Baseline.Compare(_recorded, _recorded).Baseline!;

        Assert.True(baseline.IsAsRecorded);
        Assert.Equal(_recorded.Findings.Count, baseline.RecordedCount);
    }

    [Fact]
    public void A_finding_that_was_not_recorded_is_named()
    {
        var less = _recorded with { Findings = [.. _recorded.Findings.Where(finding => finding.Rule != "I9")] };

        var baseline = Baseline.Compare(_recorded, less).Baseline!;

        Assert.False(baseline.IsAsRecorded);
        Assert.Equal(["I9: first bad f87a8864, mended by 46d3e1e1, 3 commands"], baseline.New);
        Assert.Empty(baseline.Gone);
    }

    [Fact]
    public void A_recorded_finding_that_is_gone_is_named()
    {
        var less = _recorded with { Findings = [.. _recorded.Findings.Where(finding => finding.Rule is not ("I15" or "I1"))] };

        var baseline = Baseline.Compare(less, _recorded).Baseline!;

        Assert.False(baseline.IsAsRecorded);
        Assert.Empty(baseline.New);
        Assert.Equal(
            ["I15: first bad 46d3e1e1, not mended, 1 command", "I1 under an injected fault: first bad v4.1, not mended, 2 commands"],
            baseline.Gone);
    }

    [Theory]
    [InlineData("mended by")]
    [InlineData("3 commands")]
    [InlineData("after I7")]
    public void A_finding_that_changed_is_new_and_gone(string changed)
    {
        var before = _recorded.Findings.Single(finding => finding is { Rule: "I2", FirstBad: "f87a8864" });
        var after = changed switch
        {
            "mended by" => before with { FixedBy = "v4.2" },
            "after I7" => before with { After = ["I7"] },
            _ => before with { Length = 3 },
        };
        var result = _recorded with { Findings = [.. _recorded.Findings.Select(finding => finding == before ? after : finding)] };

        var baseline = Baseline.Compare(result, _recorded).Baseline!;

        Assert.Contains(changed, Assert.Single(baseline.New), StringComparison.Ordinal);
        Assert.Equal("I2: first bad f87a8864, not mended, 2 commands", Assert.Single(baseline.Gone));
    }

    [Fact]
    public void A_series_of_somebody_else_has_no_record() => Assert.Null(Baseline.Recorded("2016"));

    private static SeriesRecord Recorded()
    {
        using var recorded = new StreamReader(Baseline.Recorded("2015")!);
        return ResultJson.ReadSeries(recorded.ReadToEnd());
    }
}
