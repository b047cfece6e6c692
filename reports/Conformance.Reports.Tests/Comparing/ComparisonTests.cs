namespace Conformance.Reports.Tests;

public class ComparisonTests
{
    private static readonly SeriesRecord _series = SampleSeries.Small() with { Baseline = null };

    [Fact]
    public void The_same_result_has_everything_still_there()
    {
        var same = Comparison.Of([_series], [_series]);
        Assert.Equal((0, 0, 3, 0), (same.New.Count, same.Mended.Count, same.Still.Count, same.Open.Count));
    }

    [Fact]
    public void What_is_new_mended_and_changed_is_told()
    {
        var later = _series with
        {
            Findings =
            [
                SampleSeries.Finding(Sample.Counterexample(), "f87a8864", null),
                SampleSeries.Finding(Sample.Counterexample() with { Rule = Sample.Rule("I1") }, "v4.1", null),
            ],
            Cells = [.. _series.Cells.Where(cell => cell.Rule != "I26")],
        };
        Assert.Equal(
            """
            Against the base: 1 new, 2 mended, 1 still there.

              New:         I1: first bad v4.1, not mended, 3 commands
              Mended:      I7: first bad v4.1, mended by f87a8864, 2 commands
              Mended:      I10 after I9: first bad f87a8864, mended by 46d3e1e1, 4
                           commands
              Still there: I9: first bad f87a8864, not mended, 3 commands (was: I9:
                           first bad f87a8864, mended by 46d3e1e1, 3 commands)

            """,
            Told.By(ComparisonText.Write, Comparison.Of([later], [_series])));
    }

    [Fact]
    public void A_run_that_was_stopped_mends_nothing()
    {
        var stopped = Comparison.Of([_series with { Findings = [], Work = Sample.Work(stopped: "interrupted") }], [_series]);
        Assert.Equal((0, 3), (stopped.Mended.Count, stopped.Open.Count));
    }

    [Fact]
    public void A_check_that_cannot_see_what_the_rule_needs_mends_nothing()
    {
        var blind = SampleCheck.Conforming() with { Rules = [new(Sample.Rule("I9"), VerdictRecord.Inconclusive, "not observed", 0), SampleCheck.Kept("I10", 5)] };
        var comparison = Comparison.Of([blind], [SampleCheck.Violating()]);
        Assert.Equal(["I9: broken by 2015/f87a8864, 3 commands"], comparison.Open);
        Assert.Equal(["I10 after I9: broken by 2015/f87a8864, 4 commands"], comparison.Mended);
    }

    [Fact]
    public void A_survivor_that_is_caught_is_mended()
    {
        var survivors = SampleOthers.Mutants();
        var caught = survivors with { Mutants = [survivors.Mutants[0], survivors.Mutants[0] with { Id = "bit0-lost" }] };
        Assert.Equal(["bit0-lost survives: I7 should have caught it"], Comparison.Of([caught], [survivors]).Mended);
        Assert.Equal(["bit0-lost survives: I7 should have caught it"], Comparison.Of([survivors], [caught]).New);
    }

    [Fact]
    public void Results_of_two_kinds_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => Comparison.Of([_series], [SampleCheck.Violating()]));
}
