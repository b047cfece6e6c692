namespace Conformance.Reports.Tests;

public class AgainstTextTests
{
    [Fact]
    public void What_was_run_whole_is_a_guarantee()
    {
        Assert.Equal(
            """
            No disagreement with reference in any of the 39,324 traces up to length
            2.

              worlds:      platform=ioda2
                           platform=ioda2 offset=2
              traces:      1: 48   2: 39,276
              commands:    161,000

            """.ReplaceLineEndings("\n"),
            Told.By(AgainstText.Write, Whole()));
    }

    [Fact]
    public void What_was_stopped_guarantees_the_lengths_that_were_completed() => Assert.StartsWith(
        """
        Inconclusive: no disagreement with reference in any of the 39,324 traces
        up to length 2, nor in 700 longer ones. Length 12 was asked for; time
        was up.
        """.ReplaceLineEndings("\n"),
        Told.By(AgainstText.Write, Stopped()),
        StringComparison.Ordinal);

    [Fact]
    public void A_length_that_was_not_completed_is_marked() =>
        Assert.Contains("2: 39,276   3: 700 so far\n", Told.By(AgainstText.Write, Stopped()), StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_observed_is_no_guarantee() => Assert.StartsWith(
        "Inconclusive: no disagreement",
        Told.By(AgainstText.Write, Whole() with { NotObserved = ["I1"] }),
        StringComparison.Ordinal);

    [Fact]
    public void A_counterexample_is_told_as_a_check_tells_it()
    {
        var text = Told.By(AgainstText.Write, Whole() with { Findings = [Sample.Counterexample()] });
        Assert.StartsWith("reference violates I9: all 39,324 traces up to length 2 were run.\n", text, StringComparison.Ordinal);
        Assert.Contains(Told.By(Sample.Counterexample()), text, StringComparison.Ordinal);
    }

    private static AgainstRecord Stopped() => Whole() with
    {
        DepthAsked = 12,
        IsComplete = false,
        Stopped = "time was up",
        Lengths = [new(1, 1, 48), new(2, 2, 39_276), new(3, 3, 700)],
    };

    private static AgainstRecord Whole() => new()
    {
        Machine = "ownership",
        Against = "reference",
        Worlds = ["platform=ioda2", "platform=ioda2 offset=2"],
        DepthAsked = 2,
        Depth = 2,
        Lengths = [new(1, 1, 48), new(2, 2, 39_276)],
        Commands = 161_000,
        IsComplete = true,
        Stopped = null,
        NotObserved = [],
        Findings = [],
        Kinds = [],
    };
}
