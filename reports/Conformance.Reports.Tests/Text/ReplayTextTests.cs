namespace Conformance.Reports.Tests;

public class ReplayTextTests
{
    [Fact]
    public void A_replay_says_whether_it_still_breaks_what_the_file_says() => Assert.Equal(
        """
        found/i9.trace on reference: conforms. The file says that it breaks I9;
        it does not here.

           1  take grp0 ctr0
           2  user-map grp0 entry=1 page=4 rw
           3  release grp0
           4  take grp0 ctr1     -> EBUSY
           +  dma dev0 entry=1   -> page 4

        found/i9.trace on 2015/f87a8864: violates I9 and I10. As the file says.

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

        2 traces: 1 conforms, 1 violates.

        """,
        Told.By(new ReplayRecord { Traces = [SampleReplay.Mended(), SampleReplay.Broken()] }));

    [Fact]
    public void A_replay_of_nothing_says_so() => Assert.Equal(
        """
        Nothing to replay.

        """,
        Told.By(new ReplayRecord { Traces = [] }));

    [Fact]
    public void An_inconclusive_trace_without_commands_is_one_line() => Assert.Equal(
        """
        found/i9.trace on reference: inconclusive.

        """,
        Told.By(new ReplayRecord
        {
            Traces = [SampleReplay.Mended() with { Verdict = VerdictRecord.Inconclusive, RecordedRule = null, Steps = [] }],
        }));

    [Fact]
    public void A_trace_of_which_nothing_was_asked_says_why_it_is_inconclusive() => Assert.Equal(
        """
        found/i9.trace on reference: inconclusive, for none of its commands was
        asked. The file says that it breaks I9; that could not be seen here.

        Passed over, for it makes no sense there: kernel-unmap map0.

        """,
        Told.By(new ReplayRecord
        {
            Traces = [SampleReplay.Mended() with { Verdict = VerdictRecord.Inconclusive, Steps = [], PassedOver = ["kernel-unmap map0"] }],
        }));
}
