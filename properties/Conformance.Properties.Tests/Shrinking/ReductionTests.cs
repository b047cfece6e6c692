using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class ReductionTests
{
    [Fact]
    public void A_shorter_trace_that_fails_in_the_proof_and_not_again_is_not_taken_and_nothing_is_proven()
    {
        // Counting to four is wrong in every run; the thirtieth system, which the proof boots, is wrong from the beginning.
        var boots = 0;
        var subject = ToySystem.Subject(_ =>
        {
            var isGlitch = ++boots == 30;
            return new ToySystem(system =>
            {
                if (isGlitch || system.Count == 4) system.Breaks = ToyMachine.First;
            });
        });
        var lockstep = new ToyLockstep(subject);
        var trace = new ToyTrace(new(Limit: 9), [.. Enumerable.Repeat(ToyCommand.Add, 4)]);
        lockstep.Run(trace.Boot, trace.Commands);
        var raw = ToyReduction.Raw(lockstep, new(0, FailureMode.Direct), trace, "by hand");

        var finding = new ToyReduction(subject, lockstep, []).Reduce(raw, default);

        Assert.Equal(trace.Commands, finding.Trace.Commands);
        Assert.Null(finding.Flaky);
        Assert.Null(finding.ProofExecutions);
        Assert.Equal("1-minimal, not proven: a shorter trace failed, and did not fail again", Minimality.Of(finding));
    }
}
