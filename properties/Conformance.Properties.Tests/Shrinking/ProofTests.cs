using Conformance.Own8;

namespace Conformance.Properties.Tests;

public class ProofTests
{
    private static readonly FailureKey _key = new(0, FailureMode.Direct);

    // Nothing can be deleted from it, and yet it is not the shortest.
    private static readonly Own8Command[] _trap =
    [
        Own8Command.Take, Own8Command.Release, Own8Command.Take, Own8Command.MapUser, Own8Command.Release, Own8Command.KernelAlloc,
    ];

    private readonly Subject<Own8World, Own8State, Own8Command, bool, Own8Observation> _subject = Own8Subject.With(Own8Bug.A) with { IsInMemory = false };

    [Fact]
    public void A_trace_from_which_nothing_can_be_deleted_is_replaced_by_a_shorter_one_by_shrinker_and_proof_alike()
    {
        var shrinker = new Own8Shrinker(_subject, new(_subject), _key, new(default, _trap), []);
        Assert.Equal("SetBypass Take MapUser Release KernelAlloc", string.Join(' ', shrinker.Shrink().Commands));

        var proven = Prove(50_000, _trap);

        Assert.Equal("SetBypass Take MapUser Release KernelAlloc", string.Join(' ', proven.Trace.Commands));
        Assert.Equal(4 + 14 + 50 + 177, proven.ProofExecutions);
        Assert.Equal(("by hand", 40, 7), (proven.Found, proven.FoundLength, proven.ShrinkExecutions));
    }

    [Fact]
    public void The_shortest_trace_is_proven_by_all_shorter_ones()
    {
        var shortest = _trap[2..].Prepend(Own8Command.SetBypass).ToArray();

        Assert.Equal(4 + 14 + 50 + 177, Prove(50_000, shortest).ProofExecutions);
        Assert.Equal(4 + 14 + 50 + 177, Prove(245, shortest).ProofExecutions);
    }

    [Fact]
    public void A_proof_that_ran_out_of_budget_is_none()
    {
        var shortest = _trap[2..].Prepend(Own8Command.SetBypass).ToArray();

        var unproven = Prove(244, shortest);

        Assert.Null(unproven.ProofExecutions);
        Assert.Equal(shortest, unproven.Trace.Commands);
    }

    [Fact]
    public void What_was_enumerated_already_is_not_run_again()
    {
        var known = new Own8Deepening(_subject, new(_subject)).Run(default, 4, [], default);
        var subject = _subject with { Boot = _ => throw new InvalidOperationException("nothing to run") };
        var finding = new Own8Finding(_key, new(default, _trap[1..]), default, "by hand", 5);

        var proven = new Own8Proof(subject, new(subject), 50_000).Prove(finding, known, default);

        Assert.Equal(4 + 14 + 50 + 177, proven.ProofExecutions);
    }

    private Own8Finding Prove(long traceCountMax, IReadOnlyList<Own8Command> commands)
    {
        var finding = new Own8Finding(_key, new(default, commands), default, "by hand", 40) { ShrinkExecutions = 7 };
        return new Own8Proof(_subject, new(_subject), traceCountMax).Prove(finding, known: null, default);
    }
}
