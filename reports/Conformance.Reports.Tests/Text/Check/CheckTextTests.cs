namespace Conformance.Reports.Tests;

public class CheckTextTests
{
    [Fact]
    public void What_each_way_of_growing_traces_brought_is_told_and_what_was_not_reached()
    {
        var text = Told.By(SampleCheck.Conforming() with
        {
            Strategies = [new("weighted", "7 of 16", 900, 9_000, 4_000, 120, 0), new("swarm", "1 of 16", 100, 1_000, 370, 1, 2)],
            Coverage = new(25, 26, 605, 18, 18, ["open refused"]),
            Missed = ["transitions=100%: 25 of 26; missing: open refused"],
        });

        Assert.Contains(
            """
            Random traces: weighted 900 (7 of 16; 44% carried out, 120 new pairs, 0
                           found), swarm 100 (1 of 16; 37% carried out, 1 new pair,
                           2 found)
            Coverage: 25 of 26 transitions, 605 pairs of them, 18 of 18 rules
            Not reached: transitions=100%: 25 of 26; missing: open refused

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_in_which_nothing_made_sense_says_so() => Assert.Contains(
        "no command ever made sense there, so nothing was tested.",
        Told.By(SampleCheck.Conforming() with { Verdict = VerdictRecord.Inconclusive, Kinds = [], Work = Sample.NoWork }).Replace('\n', ' '),
        StringComparison.Ordinal);

    [Fact]
    public void A_check_that_conforms_says_what_that_guarantees() => Assert.Equal(
        """
        reference conforms: no disagreement in any of the 39,324 traces up to
        length 4, nor in 2,000 random traces (161,000 commands in all).
        (written from the specification; source: Linux 6.19; on ioda2 and ioda1)

        3 rules kept, seen directly, exercised in so many steps:
          I1 12,345    I7    999    I9 41,000
        1 rule not applicable, nothing to say, never exercised: I5

          command  asked     ok refused    command  asked     ok refused
          take    61,000 30,500  30,500    dma          7      7       0
          release  1,200  1,100     100
        Random traces by length: 1-4: 500, 5: 1,500
        Warning: dma was never refused.

        """,
        Told.By(SampleCheck.Conforming()));

    [Fact]
    public void A_check_that_violates_shows_its_counterexamples() => Assert.Equal(
        """
        2015/f87a8864 violates I9 (I10 only after another rule was broken).
        Every sensible trace up to 4 commands in the small worlds (39,324
        traces) and 2,000 random traces from seed 1: 161,000 commands, each one
        checked.
        (written from the specification; source: Linux 6.19; on ioda2 and ioda1)

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

        2 rules broken, seen directly, exercised in so many steps:
          I9  77    I10  5
        1 rule kept, seen directly, exercised in so many steps:
          I1 12,345

        """,
        Told.By(SampleCheck.Violating()));

    [Fact]
    public void A_check_that_was_stopped_says_so_first() => Assert.Equal(
        """
        reference is inconclusive: the run was stopped before its end (time is
        up). Until then no disagreement in 39,324 traces of the small worlds,
        all up to length 4 among them, nor in 2,000 random traces (161,000
        commands in all).
        (written from the specification; source: Linux 6.19; on ioda2 and ioda1)

        3 rules kept, seen directly, exercised in so many steps:
          I1 12,345    I7    999    I9 41,000
        1 rule not applicable, nothing to say, never exercised: I5

        """,
        Told.By(SampleCheck.Conforming() with
        {
            Verdict = VerdictRecord.Inconclusive,
            Kinds = [],
            Lengths = [],
            Warnings = [],
            Work = Sample.Work(stopped: "time is up"),
        }));

    [Fact]
    public void A_check_that_could_not_see_everything_names_the_rules() => Assert.Equal(
        """
        reference is inconclusive: no disagreement in any of the 39,324 traces
        up to length 4, nor in 2,000 random traces (161,000 commands in all),
        but I26 could not be observed.
        (written from the specification; source: Linux 6.19; on ioda2 and ioda1)

        1 rule inconclusive, not observed, never exercised: I26
        1 rule kept, seen directly, exercised in so many steps:
          I1 5

        """,
        Told.By(SampleCheck.Conforming() with
        {
            Verdict = VerdictRecord.Inconclusive,
            Kinds = [],
            Lengths = [],
            Warnings = [],
            Rules = [SampleCheck.Kept("I1", 5), new(Sample.Rule("I26"), VerdictRecord.Inconclusive, "not observed", 0)],
        }));

    [Fact]
    public void A_part_that_has_nothing_to_do_does_not_conform() => Assert.StartsWith(
        "reference is inconclusive: part 9 of 9 has nothing to do. The whole is judged by merge.",
        Told.By(SampleCheck.Conforming() with
        {
            Verdict = VerdictRecord.Inconclusive,
            Shard = new() { Index = 9, Count = 9, Version = "1", Machine = "m", Depth = 1, Tests = 5, Proofs = "on", Kinds = [], Ways = [], Coverage = [], Findings = [] },
            Work = Sample.NoWork,
        }).Replace('\n', ' '),
        StringComparison.Ordinal);

    [Fact]
    public void A_check_of_nothing_claims_nothing() => Assert.Equal(
        """
        reference is not applicable: nothing was checked.
        (written from the specification; source: Linux 6.19)

        """,
        Told.By(SampleCheck.Conforming() with
        {
            Verdict = VerdictRecord.NotApplicable,
            Platforms = [],
            Rules = [],
            Kinds = [],
            Lengths = [],
            Warnings = [],
            Work = Sample.NoWork,
        }));

    [Fact]
    public void A_large_check_that_conforms_fits_a_screen() => Assert.Equal(
        """
        reference conforms: no disagreement in any of the 39,324 traces up to
        length 4, nor in 2,000 random traces (161,000 commands in all).
        (written from the specification; source: Linux 6.19; on ioda2 and ioda1)

        28 rules kept, seen directly, exercised in so many steps:
          I1  10,000    I7  70,000    I13   130k    I19   190k    I25   250k
          I2  20,000    I8  80,000    I14   140k    I20   200k    I26   260k
          I3  30,000    I9  90,000    I15   150k    I21   210k    I27   270k
          I4  40,000    I10   100k    I16   160k    I22   220k    I28   280k
          I5  50,000    I11   110k    I17   170k    I23   230k
          I6  60,000    I12   120k    I18   180k    I24   240k

          command     asked     ok refused    command     asked     ok refused
          command-1  90,000 45,000  45,000    command-10 90,000 45,000  45,000
          command-2  90,000 45,000  45,000    command-11 90,000 45,000  45,000
          command-3  90,000 45,000  45,000    command-12 90,000 45,000  45,000
          command-4  90,000 45,000  45,000    command-13 90,000 45,000  45,000
          command-5  90,000 45,000  45,000    command-14 90,000 45,000  45,000
          command-6  90,000 45,000  45,000    command-15 90,000 45,000  45,000
          command-7  90,000 45,000  45,000    command-16 90,000 45,000  45,000
          command-8  90,000 45,000  45,000    command-17 90,000 45,000  45,000
          command-9  90,000 45,000  45,000
        Random traces by length: 1-4: 500, 5: 1,500

        """,
        Told.By(SampleCheck.Large()));

    [Fact]
    public void Twenty_eight_rules_and_seventeen_commands_leave_a_line_for_the_prompt() =>
        Assert.InRange(Told.By(SampleCheck.Large()).Count(c => c == '\n'), 1, 23);

    [Fact]
    public void A_description_that_is_a_sentence_loses_its_full_stop() => Assert.Contains(
        "(Release does not clear what the user has mapped; source: ",
        Told.By(SampleCheck.Conforming() with { Description = "Release does not clear what the user has mapped." }).Replace('\n', ' '),
        StringComparison.Ordinal);
}
