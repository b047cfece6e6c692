using Conformance.Reports;

namespace Conformance.Properties.Tests;

/// <summary>The series of 2015 against what is known of it from its source and its commit messages.</summary>
public class Series2015Tests(Series2015Tests.Result result) : IClassFixture<Series2015Tests.Result>
{
    private const string Busy = "map0 = kernel-map dev0 pages=1; take grp0 ctr0";

    // v4.1, 9b14a1ff, 0eaf4def, f87a8864, b82c75bf, 05c6cfb9, 46d3e1e1, v4.2: the length of the shortest trace, "a" after
    // another rule was broken, "f" only under an injected fault.
    [Theory]
    [InlineData("I1", "2f 2f 2f 2f 2f 2f 2f 2f")] // A firmware that refuses to close the window is believed to have closed it.
    [InlineData("I2", "5a 5a 5a 2 2 2 2 2")] // f87a8864 drops the return code; 46d3e1e1 the busy test itself.
    [InlineData("I3", "ok ok ok 2 2 2 ok ok")] // nobypass is ignored on release.
    [InlineData("I4", "ok ok ok ok ok ok ok ok")]
    [InlineData("I5", "ok ok ok ok ok ok ok ok")]
    [InlineData("I6", "ok ok ok 4a 4a 4a ok ok")]
    [InlineData("I7", "2 2 2 2 ok ok 3f 3f")] // b82c75bf mends bit 0.
    [InlineData("I8", "ok ok ok 2 2 2 ok ok")]
    [InlineData("I9", "ok ok ok 3 3 3 ok ok")] // f87a8864 does not clear what the user mapped; 46d3e1e1 does.
    [InlineData("I13", "2f 5a 5a 2 2 2 2f 2f")] // Up to v4.1 the second take cleared the table too.
    [InlineData("I15", "ok ok ok ok ok ok 1 1")] // The stale table base.
    [InlineData("I17", "ok ok ok ok ok ok ok ok")]
    [InlineData("I18", "2 2 2 2 2 2 3a 3a")]
    [InlineData("I21", "2f 2f 2f 2f 2f 2f 2f 2f")]
    [InlineData("I23", "ok ok ok ok ok ok ok ok")]
    [InlineData("I24", "ok ok ok ok ok ok ok ok")]
    [InlineData("I26", "ok ok ok ok ok ok ok ok")]
    [InlineData("Lv", "ok ok ok 4a 6a 6a 3a 3a")]
    [InlineData("M", "1 1 ok ok ok ok ok ok")]
    public void Every_rule_breaks_and_is_mended_where_history_says(string rule, string row) => Assert.Equal(row, result.Row(rule));

    [Fact]
    public void A_busy_table_loses_bit_0_until_b82c75bf() =>
        Assert.Equal(
            [
                $"v4.1..b82c75bf on ioda2 ioda1 p5ioc2 [platform=ioda2]: {Busy}",
                "46d3e1e1.. under a fault on ioda2 [platform=ioda2]: map0 = kernel-map dev0 pages=1; fail-next window; take grp0 ctr0",
            ],
            result.Findings("I7"));

    [Fact]
    public void The_lost_bit_ends_in_a_take_over_a_live_mapping_five_commands_long()
    {
        var consequence = result.Record.Findings.Single(finding => finding is { Rule: "I2", FirstBad: "v4.1" });

        Assert.Equal(["I7", "I18"], consequence.After);
        Assert.Equal("b82c75bf", consequence.FixedBy);
        Assert.Equal(
            [
                ("map0 = kernel-map dev0 pages=1", "mapped at 1"), ("take grp0 ctr0", "EBUSY"), ("kernel-unmap map0", "ok"),
                ("map0 = kernel-map dev0 pages=1", "mapped at 0"), ("take grp0 ctr0", "ok"),
            ],
            consequence.Counterexample.Steps.Select(step => (step.Command, step.Answer)));
    }

    [Fact]
    public void The_seed_patch_is_the_first_bad_one_for_what_it_broke()
    {
        Assert.Contains($"f87a8864.. on ioda2 [platform=ioda2]: {Busy}", result.Findings("I2"));
        Assert.Equal(
            ["f87a8864..46d3e1e1 on ioda2 [platform=ioda2 nobypass]: take grp0 ctr0; release grp0"], result.Findings("I3"));
        Assert.Equal(result.Findings("I3"), result.Findings("I8"));
        Assert.Equal(
            ["f87a8864..46d3e1e1 on ioda2 [platform=ioda2]: take grp0 ctr0; user-map grp0 entry=0 page=2 rw; release grp0"],
            result.Findings("I9"));
    }

    [Fact]
    public void At_the_seed_patch_ioda2_takes_over_the_mapping_and_only_older_bridges_still_lose_the_bit()
    {
        Assert.Equal(["ioda2", "ioda1", "p5ioc2"], result.Cell("0eaf4def", "I7").Platforms);
        Assert.Equal(["ioda1", "p5ioc2"], result.Cell("f87a8864", "I7").Platforms);
        Assert.Equal(["ioda2"], result.Cell("f87a8864", "I2").Platforms);
    }

    [Fact]
    public void No_point_conforms_and_every_counterexample_is_proven_minimal()
    {
        Assert.All(result.Record.Points, point => Assert.Equal(VerdictRecord.Violates, point.Verdict));
        Assert.All(result.Record.Findings, finding => Assert.StartsWith("minimal: proven", finding.Counterexample.Minimality, StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_as_recorded()
    {
        var baseline = Baseline.Compare(result.Record, result.Recorded).Baseline!;

        Assert.True(baseline.IsAsRecorded, string.Join('\n', baseline.New.Concat(baseline.Gone)));
        Assert.Equal(23, baseline.RecordedCount);
        Assert.Equal(result.Recorded.Cells.Select(cell => $"{cell.Point} {Told(cell)}"), result.Record.Cells.Select(cell => $"{cell.Point} {Told(cell)}"));
    }

    private static string Told(CellRecord cell) =>
        $"{cell.Rule} {cell.Verdict} {cell.Length} {string.Join(' ', cell.After)} {string.Join(' ', cell.Platforms)} {cell.UnderFault}";

    public sealed class Result() : SeriesResult("2015");
}
