namespace Conformance.Reports.Tests;

public class CounterexampleTextTests
{
    [Fact]
    public void What_a_proof_cost_that_came_to_none_is_told()
    {
        var text = Told.By(Sample.Counterexample() with { Minimality = "1-minimal, not proven: budget", ProofExecutions = 50_000 });
        Assert.Contains("Minimal: 1-minimal, not proven: budget\n", text, StringComparison.Ordinal);
        Assert.Contains("40 commands to 3, in 18 executions, and 50,000 on the proof\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_often_it_was_run_again_is_told_where_that_is_not_said_with_how_often_it_failed()
    {
        var steady = Sample.Counterexample() with { RepeatExecutions = 21 };
        Assert.Contains("  Repeats: failed in each of 21 more runs\n", Told.By(steady), StringComparison.Ordinal);
        Assert.DoesNotContain("Repeats:", Told.By(steady with { Flaky = "3 of 20" }), StringComparison.Ordinal);
    }

    [Fact]
    public void It_reads_rule_trace_difference_source_replay() => Assert.Equal(
        """
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

        """,
        Told.By(Sample.Counterexample()));

    [Fact]
    public void A_rule_broken_in_the_wake_of_another_says_so() => Assert.Equal(
        """
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

        """,
        Told.By(Sample.Wake()));

    [Fact]
    public void An_answer_is_shown_when_it_is_not_plain_ok() => Assert.Equal(
        """
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

        """,
        Told.By(Sample.Refusal()));

    [Fact]
    public void What_is_not_known_is_left_out() => Assert.Equal(
        """
        2015/f87a8864 violates I9: A group that the kernel owns maps no page of
        its former external owner.

          boot: platform=ioda2 groups=1 entries=4
           1  take grp0 ctr0
           2  user-map grp0 entry=1 page=4 rw
           3  release grp0

          Minimal: 1-minimal, not proven
          Shrunk:  no further than 3 commands, in 18 executions

        """,
        Told.By(Sample.Counterexample() with
        {
            Rule = Sample.Rule("I9") with { Source = "" },
            Found = "",
            Minimality = "1-minimal, not proven",
            ProofExecutions = 0,
            Replay = "",
            FoundLength = 3,
            Differences = [],
        }));

    [Fact]
    public void Terminal_escapes_are_spelled_out_and_a_long_command_is_left_whole() => Assert.Equal(
        """
        2015/f87a8864 violates I9: A group that the kernel owns maps no page of
        its former external owner.

          boot: platform=ioda2 groups=1 entries=4
           1  user-map grp0 entry=1 page=4 rw # a comment that is longer than any line should be
                -> EINVAL
           2  take \x1b[2J   -> EBUSY
           3  release grp0
                -> crash: Unable to handle kernel \x1b[31mpaging request for
                   data at address 0
                Expected: grp0 tces empty
                Actual:   grp0 tces 1:user page 4 rw

          Source:  drivers/vfio/vfio_iommu_spapr_tce.c,
                   tce_iommu_release_ownership()
          Found:   at random, trace 17 of seed 1
          Minimal: proven (177 traces replayed)
          Shrunk:  40 commands to 3, in 18 executions
          Replay:  ./conformance replay found/i9.trace

        """,
        Told.By(Sample.Counterexample() with
        {
            Steps =
            [
                Sample.Step("user-map grp0 entry=1 page=4 rw # a comment that is longer than any line should be", "EINVAL"),
                Sample.Step("take \x1b[2J", "EBUSY"),
                Sample.Step("release grp0", "crash: Unable to handle kernel \x1b[31mpaging request for data at address 0"),
            ],
        }));

    [Fact]
    public void A_long_call_can_still_be_pasted() => Assert.Equal(
        """
        2015/v4.1 violates I7: A command that returns an error changes nothing.

          boot: platform=ioda2 groups=1 entries=4

          Source:  arch/powerpc/kernel/iommu.c, iommu_take_ownership()
          Found:   exhaustively
          Minimal: proven (9 traces replayed)
          Replay:  ./conformance replay found/2015-f87a8864-i9.trace \
                   --implementation 2015/f87a8864 --verbose

        """,
        Told.By(Sample.Refusal() with
        {
            Steps = [],
            Differences = [],
            Replay = "./conformance replay found/2015-f87a8864-i9.trace --implementation 2015/f87a8864 --verbose",
        }));
}
