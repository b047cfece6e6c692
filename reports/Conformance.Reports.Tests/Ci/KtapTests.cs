namespace Conformance.Reports.Tests;

public class KtapTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read_as_the_kernel_defines_it(string name)
    {
        var read = KtapReader.Read(Told.As(Ktap.Write, Everything.Named(name)));
        var run = TestRun.Of(Everything.Named(name)[0]);
        Assert.Equal(run.Suites.Count, read.Results.Count(result => result.Level == 0));
        Assert.Equal(run.Suites.Sum(suite => suite.Cases.Count), read.Results.Count(result => result.Level == 1));
        Assert.Equal(
            run.Count(TestOutcome.Failed) + run.Count(TestOutcome.Undecided),
            read.Results.Count(result => result is { Level: 1, IsOk: false }));
    }

    [Fact]
    public void The_trace_stands_before_the_result_that_it_is_about() => Assert.Equal(
        """
        KTAP version 1
        1..1
          KTAP version 1
          1..2
          # 2015/f87a8864 violates I9: A group that the kernel owns maps no page of
          # its former external owner.
          #
          #   boot: platform=ioda2 groups=1 entries=4
          #    1  take grp0 ctr0
          #    2  user-map grp0 entry=1 page=4 rw
          #    3  release grp0
          #         Expected: grp0 tces empty
          #         Actual:   grp0 tces 1:user page 4 rw
          #
          #   Source:  drivers/vfio/vfio_iommu_spapr_tce.c,
          #            tce_iommu_release_ownership()
          #   Found:   at random, trace 17 of seed 1
          #   Minimal: proven (177 traces replayed)
          #   Shrunk:  40 commands to 3, in 18 executions
          #   Replay:  ./conformance replay found/i9.trace
          not ok 1 found/i9.trace on 2015/f87a8864 # violates I9 and I10
          ok 2 found/i9.trace on reference
        not ok 1 replay: replay

        """,
        Told.As(Ktap.Write, Everything.Named("replay")));

    [Theory]
    [InlineData("series", "I7 an error changes nothing", true, "XFAIL recorded: broken in 2 commands")]
    [InlineData("judged series", "I7 an error changes nothing", false, "broken in 2 commands")]
    [InlineData("judged series", "I26 rule I26", false, "ERROR not observed, or not decided")]
    [InlineData("conforming check", "I5 rule I5", true, "SKIP nothing to say")]
    [InlineData("mutants", "bit0-lost", false, "survives, I7 should have caught it: no trace up to length 4 showed it")]
    public void A_directive_says_why(string name, string test, bool isOk, string directive)
    {
        var result = KtapReader.Read(Told.As(Ktap.Write, Everything.Named(name))).Results.First(result => result.Name == test);
        Assert.Equal((isOk, directive), (result.IsOk, result.Directive));
    }
}
