using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class BootDisagreementTests
{
    private readonly ToySubject _subject = ToySystem.Subject(_ => new ToySystem { Count = 5 });

    [Theory]
    [InlineData(3, 0)]
    [InlineData(0, 5)]
    public void A_system_that_disagrees_at_boot_is_found_by_a_trace_without_commands(int depth, int random)
    {
        var checker = new ToyChecker(new("toy", _subject, [new(Limit: 2)], []), new() { Depth = depth, RandomTraces = random });
        checker.Run(default, default);

        var finding = Assert.Single(checker.Outcome.Findings);
        Assert.Equal(new FailureKey(_subject.AgreementIndex, FailureMode.Direct), finding.Key);
        Assert.Empty(finding.Trace.Commands);
        Assert.Equal(0, finding.ProofExecutions);
    }

    [Fact]
    public void The_counterexample_says_what_differs_though_it_has_no_step()
    {
        var finding = new ToyFinding(new(2, FailureMode.Direct), new(new(Limit: 2), []), default, "by hand", 0);

        var told = new ToyStoryteller(_subject).Tell(finding, "replay");

        Assert.Empty(told.Steps);
        var difference = Assert.Single(told.Differences);
        Assert.Equal(("count", "0", "5"), (difference.What, difference.Expected, difference.Actual));
    }
}
