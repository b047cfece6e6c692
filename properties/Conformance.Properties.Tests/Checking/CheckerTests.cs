using Conformance.Model.Machines;
using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class CheckerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_check_in_which_nothing_could_be_asked_is_no_pass(bool probed)
    {
        var outcome = Check(ToySystem.Subject(), new ToyWorld(Limit: 0, probed));

        Assert.Empty(outcome.Found);
        Assert.False(outcome.IsComplete);
        Assert.Equal(probed, outcome.Tally.Commands > 0);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void One_command_is_a_check(int depth, int random) =>
        Assert.True(Check(ToySystem.Subject(), new ToyWorld(Limit: 1), new() { Depth = depth, RandomTraces = random }).IsComplete);

    [Fact]
    public void A_check_that_was_asked_for_nothing_is_no_pass() =>
        Assert.False(Check(ToySystem.Subject(), new ToyWorld(Limit: 1), new() { Depth = 0, RandomTraces = 0 }).IsComplete);

    [Fact]
    public void A_cancelled_check_is_incomplete_and_keeps_what_it_found()
    {
        using var stop = new CancellationTokenSource();
        var subject = ToySystem.Subject(system => system.Breaks = ToyMachine.First);
        var checker = new ToyChecker(new("toy", subject, [new(Limit: 3)], []), new() { Depth = 2, RandomTraces = 1_000 });

        checker.Run(stop.Token, default, outcome =>
        {
            if (outcome.Depth == 2) stop.Cancel();
        });

        Assert.False(checker.Outcome.IsComplete);
        Assert.Equal(2, checker.Outcome.Depth);
        Assert.Equal(0, checker.Outcome.RandomTraces);
        Assert.Equal([ToyCommand.Add], Assert.Single(checker.Outcome.Findings).Trace.Commands);
    }

    [Fact]
    public void What_was_looked_for_ends_the_check_as_soon_as_it_is_found()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 2 ? ToyMachine.First : RuleSet.None);
        var checker = new ToyChecker(new("toy", subject, [new(Limit: 3), new(Limit: 2)], []), new() { Depth = 6 })
        {
            Until = finding => finding.Key.Rule == 0,
        };

        checker.Run(default, default);

        // Two traces of one command in each world; of length two the first that is asked.
        Assert.Equal((5, 0), (checker.Outcome.ExhaustiveTraces, checker.Outcome.RandomTraces));
        Assert.Equal([ToyCommand.Add, ToyCommand.Add], Assert.Single(checker.Outcome.Findings).Trace.Commands);
        Assert.False(checker.Outcome.IsComplete);
    }

    [Fact]
    public void What_is_found_at_random_is_shrunk_and_proven_before_the_check_ends()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 4 ? ToyMachine.First : RuleSet.None);
        var checker = new ToyChecker(new("toy", subject, [new(Limit: 9)], []), new() { Depth = 6, DepthBefore = 2 })
        {
            Until = finding => finding.Key.Rule == 0,
        };

        checker.Run(default, default);

        var finding = Assert.Single(checker.Outcome.Findings);
        Assert.StartsWith("at random", finding.Found, StringComparison.Ordinal);
        Assert.Equal((4, 2), (finding.Trace.Length, checker.Outcome.Depth));
        Assert.NotNull(finding.ProofExecutions);
    }

    [Fact]
    public void Lengths_that_come_after_the_random_traces_are_run_all_the_same()
    {
        var outcome = Check(ToySystem.Subject(), new ToyWorld(Limit: 3), new() { Depth = 5, DepthBefore = 2, RandomTraces = 3 });

        Assert.Equal((5, 3L, true), (outcome.Depth, outcome.RandomTraces, outcome.IsComplete));
    }

    [Fact]
    public void Enough_ends_the_random_traces_and_the_check_is_complete()
    {
        using var enough = new CancellationTokenSource();
        var checker = new ToyChecker(new("toy", ToySystem.Subject(), [new(Limit: 3)], []), new() { Depth = 2, RandomTraces = 1_000 });

        checker.Run(default, enough.Token, outcome =>
        {
            if (outcome.RandomTraces > 0) enough.Cancel();
        });

        Assert.True(checker.Outcome.IsComplete);
        Assert.Equal((2, 1L), (checker.Outcome.Depth, checker.Outcome.RandomTraces));
    }

    [Fact]
    public void A_consequence_does_not_count_where_the_rule_is_broken_directly_too()
    {
        // The second rule breaks at the third command, or at once when counting down.
        var subject = ToySystem.Subject(system =>
        {
            system.Breaks = ToyMachine.First;
            if (system.Asked.Count == 3 || system.Asked is [ToyCommand.Note, ..]) system.Breaks = ToyMachine.First.Union(ToyMachine.Second);
        });

        var outcome = Check(subject, new ToyWorld(Limit: 3), new() { Depth = 3, RandomTraces = 0 });

        Assert.Equal(
            [(0, FailureMode.Direct, 1), (1, FailureMode.Direct, 1)],
            outcome.Findings.Select(finding => (finding.Key.Rule, finding.Key.Mode, finding.Trace.Length)));
    }

    [Fact]
    public void A_consequence_counts_where_the_rule_is_never_broken_directly()
    {
        var subject = ToySystem.Subject(system =>
            system.Breaks = system.Asked.Count == 3 ? ToyMachine.First.Union(ToyMachine.Second) : ToyMachine.First);

        var outcome = Check(subject, new ToyWorld(Limit: 3), new() { Depth = 3, RandomTraces = 0 });

        var consequence = outcome.Findings.Last();
        Assert.Equal((new FailureKey(1, FailureMode.After), 3), (consequence.Key, consequence.Trace.Length));
        Assert.Equal(ToyMachine.First, consequence.After);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_failure_that_does_not_come_again_is_labelled_and_neither_shrunk_nor_proven(int depth)
    {
        // It fails in every fifth system that counts to three.
        var boots = 0;
        var subject = ToySystem.Subject(_ => new ToySystem(system =>
        {
            var isThird = system.Asked[^1] == ToyCommand.Add && system.Asked.Count(command => command == ToyCommand.Add) == 3;
            if (isThird && ++boots % 5 == 1) system.Breaks = ToyMachine.First;
        }));

        var outcome = Check(subject, new ToyWorld(Limit: 9), new() { Depth = depth, RandomTraces = 20 });

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal(new Flakiness(4, 20), finding.Flaky);
        Assert.Null(finding.ProofExecutions);
        Assert.Equal(finding.FoundLength, finding.Trace.Length);
        var told = new ToyStoryteller(subject).Tell(finding, replay: "");
        Assert.Equal("not shrunk: flaky, failed again in 4 of 20 runs", told.Minimality);
        Assert.Equal("4 of 20", told.Flaky);
        Assert.NotEmpty(told.Steps);
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(true, null, false)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    public void Where_executions_are_dear_a_proof_must_be_asked_for(bool dear, bool? prove, bool proven)
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 4 ? ToyMachine.First : RuleSet.None) with { IsDear = dear };

        var outcome = Check(subject, new ToyWorld(Limit: 9), new() { Depth = 0, RandomTraces = 100, Prove = prove });

        var finding = Assert.Single(outcome.Findings);
        Assert.Equal((4, proven), (finding.Trace.Length, finding.ProofExecutions is not null));
        Assert.Equal(proven, finding.ProofSpent > 0);
        var told = new ToyStoryteller(subject).Tell(finding, replay: "").Minimality;
        Assert.StartsWith(proven ? "minimal: proven (" : "1-minimal, not proven: executions are dear", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_came_to_none_is_told_with_what_it_cost()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 7 ? ToyMachine.First : RuleSet.None);

        var outcome = Check(subject, new ToyWorld(Limit: 9), new() { Depth = 0, RandomTraces = 100, ProofTraces = 30 });

        var told = new ToyStoryteller(subject).Tell(Assert.Single(outcome.Findings), replay: "");
        Assert.Equal(("1-minimal, not proven: budget", 30L), (told.Minimality, told.ProofExecutions));
    }

    [Fact]
    public void A_trace_found_elsewhere_teaches_something_once()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 7 ? ToyMachine.First : RuleSet.None);
        var world = new ToyWorld(Limit: 9);
        var checker = new ToyChecker(new("toy", subject, [world], []), new() { Depth = 2, RandomTraces = 0 });
        checker.Run(default, default);
        var trace = new ToyTrace(world, [.. Enumerable.Repeat(ToyCommand.Add, 9)]);

        Assert.True(checker.Replay([trace], default));
        Assert.False(checker.Replay([trace], default));

        var finding = Assert.Single(checker.Outcome.Findings);
        Assert.Equal(("by a trace of another point", 9, 7), (finding.Found, finding.FoundLength, finding.Trace.Length));
        Assert.Equal(2, checker.Outcome.ReplayedTraces);
    }

    private static ToyOutcome Check(ToySubject subject, ToyWorld world, Budget? budget = null)
    {
        var checker = new ToyChecker(new("toy", subject, [world], []), budget ?? new() { RandomTraces = 50 });
        checker.Run(default, default);
        return checker.Outcome;
    }
}
