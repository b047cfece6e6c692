using Conformance.Own8;
using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class DeepeningTests
{
    // How many traces of exactly each length make sense in OWN-8: measured by other tools too.
    private static readonly long[] _counts = [4, 14, 50, 177, 630, 2_237, 7_953];

    [Fact]
    public void A_conforming_system_is_run_on_every_sensible_trace_and_nothing_is_found()
    {
        var (depths, found) = Run(Own8Bug.None, depth: 7);

        Assert.Empty(found);
        Assert.Equal(7, depths.Completed);
        Assert.Equal(_counts.Sum(), depths.Total);
        for (var length = 1; length <= 8; length++) Assert.Equal(_counts.Take(length - 1).Sum(), depths.ShorterThan(length));
    }

    [Fact]
    public void Nothing_is_said_of_lengths_that_were_not_completed()
    {
        var (depths, _) = Run(Own8Bug.None, depth: 3);

        Assert.Equal(4 + 14 + 50, depths.ShorterThan(4));
        Assert.Null(depths.ShorterThan(5));
    }

    [Theory]
    [InlineData(Own8Bug.A, "SetBypass Take MapUser Release KernelAlloc", 4 + 14 + 50 + 177)]
    [InlineData(Own8Bug.B, "SetBypass Take MapUser UnmapUser Release KernelAlloc", 4 + 14 + 50 + 177 + 630)]
    public void A_bug_is_found_by_its_shortest_trace_with_the_shorter_ones_as_proof(Own8Bug bug, string trace, long proof)
    {
        var (_, found) = Run(bug, depth: 7);

        var finding = Assert.Single(found.Values);
        Assert.Equal(trace, string.Join(' ', finding.Trace.Commands));
        Assert.Equal(proof, finding.ProofExecutions);
        Assert.Equal("exhaustively", finding.Found);
    }

    [Theory]
    [InlineData(Own8Bug.A, 4)]
    [InlineData(Own8Bug.B, 5)]
    public void A_bug_is_not_found_one_command_short(Own8Bug bug, int depth) => Assert.Empty(Run(bug, depth).Found);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1)]
    [InlineData(17, 1)]
    [InlineData(18, 2)]
    [InlineData(68, 3)]
    public void A_bound_on_the_traces_is_kept_and_only_whole_lengths_count(int traces, int completed)
    {
        var (depths, _) = Run(Own8Bug.None, depth: 6, traceCountMax: traces);

        Assert.Equal(completed, depths.Completed);
        Assert.Equal(traces, depths.Total);
        Assert.Null(depths.ShorterThan(completed + 2));
    }

    [Fact]
    public void A_cancelled_run_says_how_far_it_came()
    {
        using var stop = new CancellationTokenSource();
        var executed = 0;
        var subject = Own8Subject.With(Own8Bug.None) with
        {
            Boot = _ =>
            {
                // The first boot is the trace without commands.
                if (++executed == 1 + 4 + 14 + 7) stop.Cancel();
                return new Own8System(Own8Bug.None);
            },
        };

        var depths = new Own8Deepening(subject, new(subject)).Run(default, 6, [], stop.Token);

        Assert.Equal(2, depths.Completed);
        Assert.Equal(4 + 14 + 7, depths.Total);
    }

    [Fact]
    public void A_trace_that_killed_the_system_is_not_continued()
    {
        var subject = ToySystem.Subject(system => system.Answer = ToyAnswer.Dead);

        var depths = new ToyDeepening(subject, new(subject)).Run(new(Limit: 3), 5, [], default);

        // Add and Note; nothing after either. There are no longer traces, so all of them were run.
        Assert.Equal(2, depths.Total);
        Assert.Equal(5, depths.Completed);
    }

    [Fact]
    public void A_shorter_trace_of_another_world_replaces_what_was_found()
    {
        var subject = ToySystem.Subject(system =>
        {
            if (system.Asked.Count(command => command == ToyCommand.Add) == 2) system.Count = 9;
        });
        var found = new Dictionary<FailureKey, ToyFinding>();
        var known = new ToyFinding(new(2, FailureMode.Direct), new(new(9), new ToyCommand[3]), default, "elsewhere", 3);
        found[known.Key] = known;

        new ToyDeepening(subject, new(subject)).Run(new(Limit: 3), 4, found, default);

        Assert.Equal([ToyCommand.Add, ToyCommand.Add], found[known.Key].Trace.Commands);
    }

    [Fact]
    public void A_finding_is_told_when_it_is_made()
    {
        var told = new List<string>();
        var subject = Own8Subject.With(Own8Bug.Both);
        var deepening = new Own8Deepening(subject, new(subject)) { Kept = finding => told.Add($"{finding.Trace.Length} of {finding.ProofExecutions}") };

        deepening.Run(default, 6, [], default);

        Assert.Equal(["5 of 245"], told);
    }

    private static (Depths Depths, Dictionary<FailureKey, Own8Finding> Found) Run(
        Own8Bug bug, int depth, long traceCountMax = long.MaxValue)
    {
        var subject = Own8Subject.With(bug);
        var found = new Dictionary<FailureKey, Own8Finding>();
        var deepening = new Own8Deepening(subject, new(subject)) { TraceCountMax = traceCountMax };
        return (deepening.Run(default, depth, found, default), found);
    }
}
