using Conformance.Own8;

namespace Conformance.Properties.Tests;

public class Own8CheckTests
{
    public static TheoryData<Own8Bug, ulong> Seeds
    {
        get
        {
            var seeds = new TheoryData<Own8Bug, ulong>();
            for (ulong seed = 1; seed <= 20; seed++)
            {
                seeds.Add(Own8Bug.A, seed);
                seeds.Add(Own8Bug.B, seed);
            }

            return seeds;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_bug_found_at_random_shrinks_to_its_shortest_trace_and_is_proven(Own8Bug bug, ulong seed)
    {
        var checker = new Own8Checker(Variant(bug), new() { Seed = seed, Depth = 0, RandomTraces = 4_000 });
        checker.Run(default, default);

        var finding = Assert.Single(checker.Outcome.Findings);
        var (trace, proof) = bug == Own8Bug.A
            ? ("SetBypass Take MapUser Release KernelAlloc", 4 + 14 + 50 + 177)
            : ("SetBypass Take MapUser UnmapUser Release KernelAlloc", 4 + 14 + 50 + 177 + 630);
        Assert.Equal(trace, string.Join(' ', finding.Trace.Commands));
        Assert.Equal(proof, finding.ProofExecutions);
        Assert.StartsWith("at random, trace ", finding.Found, StringComparison.Ordinal);
        Assert.InRange(finding.ShrinkExecutions, 1, 40);
    }

    [Fact]
    public void A_shrink_stays_cheap_as_systems_may_be_slow()
    {
        var executions = new List<int>();
        foreach (var bug in new[] { Own8Bug.A, Own8Bug.B })
        {
            for (ulong seed = 1; seed <= 20; seed++)
            {
                var checker = new Own8Checker(Variant(bug), new() { Seed = seed, Depth = 0, RandomTraces = 4_000 });
                checker.Run(default, default);
                executions.Add(checker.Outcome.Findings.Single().ShrinkExecutions);
            }
        }

        // The median: other tools take 80 to 130.
        executions.Sort();
        Assert.InRange(executions[20], 1, 20);
    }

    [Fact]
    public void A_conforming_system_conforms_in_all_that_was_asked_for()
    {
        var checker = new Own8Checker(Variant(Own8Bug.None), new() { Depth = 5, RandomTraces = 300, LengthMax = 20 });
        checker.Run(default, default);

        Assert.Empty(checker.Outcome.Found);
        Assert.True(checker.Outcome.IsComplete);
        Assert.Equal((5, 875L, 300L), (checker.Outcome.Depth, checker.Outcome.ExhaustiveTraces, checker.Outcome.RandomTraces));
        Assert.Equal(300, checker.Outcome.Tally.Lengths.Values.Sum());
        Assert.All(checker.Outcome.Tally.Lengths.Keys, length => Assert.InRange(length, 1, 20));
        Assert.All(checker.Outcome.Tally.Kinds, kind => Assert.True(kind.Accepted > 0));
        Assert.Equal(8, checker.Outcome.Tally.Kinds.Count);
    }

    [Fact]
    public void Two_bugs_at_once_are_told_apart_and_neither_turns_into_the_other_from_any_seed()
    {
        for (ulong seed = 1; seed <= 50; seed++)
        {
            var checker = new Own8Checker(Variant(Own8Bug.Both), new() { Seed = seed, Depth = 0, RandomTraces = 4_000, KeepGoing = true });
            checker.Run(default, default);

            Assert.Equal(
                ["bypass: SetBypass Take MapUser UnmapUser Release KernelAlloc", "kernel allocs: SetBypass Take MapUser Release KernelAlloc"],
                checker.Outcome.Distinct
                    .Select(it => $"{it.Key.Fields}: {string.Join(' ', it.Value.Trace.Commands)}")
                    .Order(StringComparer.Ordinal));
            Assert.All(checker.Outcome.Distinct.Values, finding => Assert.NotNull(finding.ProofExecutions));
        }
    }

    [Fact]
    public void Two_bugs_at_once_are_both_enumerated()
    {
        var checker = new Own8Checker(Variant(Own8Bug.Both), new() { Depth = 6, RandomTraces = 0, KeepGoing = true });
        checker.Run(default, default);

        Assert.Equal([5, 6], checker.Outcome.Distinct.Values.Select(finding => finding.Trace.Length));
        Assert.Equal([5], checker.Outcome.Findings.Select(finding => finding.Trace.Length));
        Assert.Equal([6], checker.Outcome.Others.Select(finding => finding.Trace.Length));
    }

    [FsCheck.Xunit.Property(MaxTest = 20)]
    public bool The_same_seed_gives_the_same_findings(ulong seed) => Told(seed) == Told(seed);

    [Fact]
    public void Exhaustion_comes_first_so_that_nothing_is_left_to_shrink()
    {
        var checker = new Own8Checker(Variant(Own8Bug.A), new() { Depth = 5, RandomTraces = 200 });
        checker.Run(default, default);

        var finding = Assert.Single(checker.Outcome.Findings);
        Assert.Equal(("exhaustively", 0), (finding.Found, finding.ShrinkExecutions));
    }

    private static Own8Variant Variant(Own8Bug bug) => new("own8", Own8Subject.With(bug), [default], []);

    private static string Told(ulong seed)
    {
        var checker = new Own8Checker(Variant(Own8Bug.A), new() { Seed = seed, Depth = 0, RandomTraces = 60 });
        checker.Run(default, default);
        return string.Join('\n', checker.Outcome.Findings.Select(finding =>
            $"{finding.Found} {finding.FoundLength} {finding.ShrinkExecutions} {string.Join(' ', finding.Trace.Commands)}"));
    }
}
