namespace Conformance.Reports.Tests;

public class SeriesTextTests
{
    [Fact]
    public void A_series_is_told_on_a_page() => Assert.Equal(
        """
        Series 2015: rework of IOMMU ownership

                    I7  I9  I10
          v4.1      2   .    .
          f87a8864  .   3   (4)
          46d3e1e1  -   .    .

          . conforms   3 broken in 3 commands
          (3) only after another rule was broken   - nothing to say
          conform everywhere: I1
          inconclusive everywhere: I26

          v4.1      base: before the series
          f87a8864  18/34 Rework IOMMU ownership control
          46d3e1e1  31/34 Use DMA windows API in ownership control

          Rule   First bad  Mended by  Length  Platforms  Name
          I7     v4.1       f87a8864       2   ioda2      an error changes
                                                          nothing
          I9     f87a8864   46d3e1e1       3   ioda2      kernel-owned group
                                                          maps no user page
            I10  f87a8864   46d3e1e1      (4)  ioda2      pins are counted

        2015/v4.1 violates I7: A command that returns an error changes nothing.

          boot: platform=ioda2 groups=1 entries=4
           1  m0 = kernel-map dev0 pages=1   -> mapped at 0x1000
           2  take grp0 ctr0                 -> EBUSY
                Expected: grp0 kernel bits 0,1
                Actual:   grp0 kernel bits 1

          Source:  arch/powerpc/kernel/iommu.c, iommu_take_ownership()
          Found:   exhaustively
          Minimal: proven (9 traces replayed)
          Replay:  ./conformance replay found/i7.trace

        2015/f87a8864 violates I9: A group that the kernel owns maps no page of
        its former external owner.

          boot: platform=ioda2 groups=1 entries=4
           1  take grp0 ctr0
           2  user-map grp0 entry=1 page=4 rw
           3  release grp0
                Expected: grp0 tces empty
                Actual:   grp0 tces 1:user page 4 rw

          Source:  drivers/vfio/vfio_iommu_spapr_tce.c,
                   tce_iommu_release_ownership()
          Found:   at random, trace 17 of seed 1
          Minimal: proven (177 traces replayed)
          Shrunk:  40 commands to 3, in 18 executions
          Replay:  ./conformance replay found/i9.trace

        2015/f87a8864 violates I10 as well, but only after I9: A page is pinned
        as often as it is mapped.

          boot: platform=ioda2 groups=1 entries=4
           1  take grp0 ctr0
           2  user-map grp0 entry=1 page=4 rw
           3  release grp0
           4  take grp0 ctr1     -> EBUSY
           +  dma dev0 entry=1   -> page 4
                Expected: page 4 pins 0
                Actual:   page 4 pins 1
                Expected: dev0 reaches nothing
                Actual:   dev0 reaches page 4

          Replay:  ./conformance replay found/i10.trace

        Proven means: every sensible trace that is shorter was run. It assumes
        that the system is deterministic and starts anew with every boot, and
        that commands which the machine does not tell apart are alike.

        Every sensible trace up to 4 commands in the small worlds (39,324
        traces) and 2,000 random traces from seed 1: 161,000 commands, each one
        checked.

        As recorded: all 3 findings, nothing new.

        """,
        Told.By(SampleSeries.Small()));

    [Fact]
    public void A_series_of_nothing_claims_nothing() => Assert.Equal(
        """
        Series 2015: rework of IOMMU ownership

        No trace was run.

        Not applicable: nothing was checked.

        """,
        Told.By(SampleSeries.Empty()));

    [Theory]
    [InlineData(0, "As recorded: no findings, nothing new.")]
    [InlineData(1, "As recorded: the one finding, nothing new.")]
    [InlineData(7, "As recorded: all 7 findings, nothing new.")]
    public void What_is_as_recorded_takes_one_line(int count, string line) =>
        Assert.EndsWith($"\n\n{line}\n", Told.By(SampleSeries.Small() with { Baseline = new([], [], count) }), StringComparison.Ordinal);

    [Fact]
    public void What_is_new_or_gone_is_named() => Assert.EndsWith(
        """

        Not as recorded: 1 new, 2 gone of 7 recorded findings.
          New:   I9 from f87a8864 on
          Gone:  I2 from v4.1 on
          Gone:  I3 from f87a8864 to 46d3e1e1

        """,
        Told.By(SampleSeries.Small() with
        {
            Baseline = new(["I9 from f87a8864 on"], ["I2 from v4.1 on", "I3 from f87a8864 to 46d3e1e1"], 7),
        }),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_record_the_verdict_is_plain()
    {
        var series = SampleSeries.Small() with { Baseline = null };
        Assert.EndsWith("\nViolates: 3 findings, all mended by the end of the series.\n", Told.By(series), StringComparison.Ordinal);

        var unmended = series with { Findings = [series.Findings[0] with { FixedBy = null }] };
        Assert.EndsWith("\nViolates: 1 finding, 1 of them not mended by the end of the series.\n", Told.By(unmended), StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_was_stopped_is_not_a_pass()
    {
        var stopped = SampleSeries.Wide(points: 1, rules: 1) with
        {
            Cells = [SampleSeries.Kept("10ffee42", "I1")],
            Work = Sample.Work(stopped: "interrupted"),
        };
        Assert.EndsWith(
            """
            The run was stopped before its end: interrupted.

            Inconclusive: nothing was found, but the run did not reach its end.

            """,
            Told.By(stopped),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_was_stopped_says_nothing_of_what_is_mended() => Assert.EndsWith(
        """

        Violates: 3 findings so far. What was not run may break more, or mend
        some.

        """,
        Told.By(SampleSeries.Small() with { Baseline = null, Work = Sample.Work(stopped: "interrupted") }),
        StringComparison.Ordinal);

    [Fact]
    public void What_follows_from_nothing_that_is_listed_still_is_listed() =>
        Assert.Contains("  I10   f87a8864   46d3e1e1      (4)", Told.By(SampleSeries.Small() with
        {
            Findings = [SampleSeries.Small().Findings[1]],
        }), StringComparison.Ordinal);
}
