using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class FlakyCheckTests
{
    private static readonly ToyWorld _world = new(Limit: 9);

    public static TheoryData<int, ulong, int, bool> Chances
    {
        get
        {
            var chances = new TheoryData<int, ulong, int, bool>();
            foreach (var percent in new[] { 25, 40, 50, 60, 75 })
            {
                for (ulong seed = 1; seed <= 6; seed++)
                {
                    chances.Add(percent, seed, 0, seed % 2 == 0);
                    chances.Add(percent, seed, 4, seed % 2 == 0);
                }
            }

            return chances;
        }
    }

    [Theory]
    [MemberData(nameof(Chances))]
    public void What_fails_by_chance_is_kept_and_labelled_and_never_called_minimal(int percent, ulong seed, int depth, bool keepGoing)
    {
        var subject = FlakyToys.ByChance(from: 3, percent, seed);

        var outcome = Check(subject, new() { Depth = depth, RandomTraces = 100, KeepGoing = keepGoing });

        Assert.True(outcome.IsComplete);
        Assert.NotEmpty(outcome.Findings);
        Assert.All(outcome.Findings.Concat(outcome.Others), finding =>
        {
            var told = new ToyStoryteller(subject).Tell(finding, replay: "");
            Assert.NotNull(told.Flaky);
            Assert.Equal($"not shrunk: flaky, failed again in {told.Flaky} runs", told.Minimality);
            Assert.NotEmpty(told.Steps);
            Assert.InRange(told.RepeatExecutions, 20, 50);
        });
    }

    [Theory]
    [InlineData(0, 40)]
    [InlineData(4, 0)]
    public void A_failure_that_is_gone_when_it_is_told_is_told_without_differences_and_claims_nothing(int depth, int random)
    {
        var isMended = false;
        var subject = FlakyToys.Failing(from: 3, _ => !isMended) with { IsInMemory = true };
        var outcome = Check(subject, new() { Depth = depth, RandomTraces = random });
        var finding = Assert.Single(outcome.Findings);
        Assert.NotNull(finding.ProofExecutions);
        isMended = true;

        var told = new ToyStoryteller(subject).Tell(finding, replay: "");

        Assert.Equal(("0 of 20", "not shrunk: flaky, failed again in 0 of 20 runs"), (told.Flaky, told.Minimality));
        Assert.Empty(told.Differences);
        Assert.Equal(3, told.Steps.Count);
    }

    [Fact]
    public void What_fails_again_until_it_was_shrunk_is_flaky_all_the_same()
    {
        // The run that finds it, the one before shrinking, and the first after it.
        var subject = FlakyToys.Failing(from: 3, run => run < 3);

        var finding = Assert.Single(Check(subject, new() { Depth = 0, RandomTraces = 40 }).Findings);

        Assert.Equal(new(0, 20), finding.Flaky);
        Assert.Equal(finding.FoundLength, finding.Trace.Length);
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(4, 0)]
    public void A_flaky_failure_beside_a_steady_one_is_told_beside_it(int depth, int random)
    {
        var runs = 0;
        var subject = ToySystem.Subject(_ =>
        {
            bool? isBad = null;
            return new ToySystem(system =>
            {
                var breaks = system.Asked[^1] == ToyCommand.Note || (system.Asked[^1] == ToyCommand.Sub && (isBad ??= runs++ % 3 == 0));
                if (breaks) system.Breaks = ToyMachine.First;
            });
        });

        var outcome = Check(subject, new() { Depth = depth, RandomTraces = random, KeepGoing = true });

        Assert.Equal(
            [("Note", false), ("Sub", true)],
            outcome.Findings.Concat(outcome.Others)
                .Select(finding => (finding.Signature!.Kind, finding.Flaky is not null))
                .OrderBy(finding => finding.Kind, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(true, false, 0, 0)]
    [InlineData(false, true, 2, 2)]
    [InlineData(false, false, 10, 21)]
    public void What_always_fails_is_run_again_as_often_as_its_system_is_worth(bool inMemory, bool dear, int enumerated, int shrunk)
    {
        var subject = FlakyToys.Failing(from: 3, _ => true) with { IsInMemory = inMemory, IsDear = dear };

        Assert.Equal(enumerated, Assert.Single(Check(subject, new() { Depth = 3, RandomTraces = 0 }).Findings).RepeatExecutions);
        Assert.Equal(shrunk, Assert.Single(Check(subject, new() { Depth = 0, RandomTraces = 40 }).Findings).RepeatExecutions);
    }

    private static ToyOutcome Check(ToySubject subject, Budget budget)
    {
        var checker = new ToyChecker(new("toy", subject, [_world], []), budget);
        checker.Run(default, default);
        return checker.Outcome;
    }
}
