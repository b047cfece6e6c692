using Conformance.Own8;

namespace Conformance.Properties.Tests;

public class MergedProofTests
{
    private static readonly FailureKey _key = new(0, FailureMode.Direct);

    [Theory]
    [InlineData(Own8Bug.A, 5, 4 + 14 + 50 + 177)]
    [InlineData(Own8Bug.B, 6, 4 + 14 + 50 + 177 + 630)]
    public void It_stands_for_every_shorter_trace_and_runs_few_of_them(Own8Bug bug, int length, int traces)
    {
        var proof = Proof(bug);

        Assert.True(proof.Prove(default, length, default));

        Assert.Null(proof.Shorter);
        Assert.Equal(traces, proof.Covered);
        Assert.InRange(proof.Runs, 28, traces / 2);
    }

    [Theory]
    [InlineData(Own8Bug.A, "SetBypass Take MapUser Release KernelAlloc")]
    [InlineData(Own8Bug.B, "SetBypass Take MapUser UnmapUser Release KernelAlloc")]
    public void What_the_system_remembers_and_nobody_sees_is_not_merged_away(Own8Bug bug, string shortest)
    {
        var proof = Proof(bug);

        Assert.False(proof.Prove(default, 12, default));

        Assert.Equal(shortest, string.Join(' ', proof.Shorter!.Commands));
    }

    [Fact]
    public void A_conforming_system_is_proven_to_any_length_by_its_transitions()
    {
        var proof = Proof(Own8Bug.None);

        Assert.True(proof.Prove(default, 41, default));

        // Once all states are known nothing is run but the commands behind them; the last length is run once more.
        Assert.InRange(proof.Runs, 28, 200);
        Assert.True(proof.Covered > 1e15);
    }

    [Fact]
    public void A_budget_ends_it() => Assert.False(Proof(Own8Bug.B, most: 20).Prove(default, 6, default));

    private static MergedProof<Own8World, Own8State, Own8Command, bool, Own8Observation> Proof(Own8Bug bug, long most = 10_000)
    {
        var subject = Own8Subject.With(bug);
        return new(subject, new(subject), _key, only: null, most);
    }
}
