using Conformance.Model.Machines;
using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

/// <summary>Failures under a fault that plays no part in them.</summary>
public class DisguiseTests
{
    [Theory]
    [InlineData(0, 200)]
    [InlineData(5, 0)]
    public void A_failure_that_comes_without_the_fault_too_is_told_once_as_direct(int depth, int random)
    {
        var told = Told(isNeeded: false, depth, random);

        Assert.Equal(FailureMode.Direct, Assert.Single(told).Key.Mode);
    }

    [Theory]
    [InlineData(0, 200)]
    [InlineData(5, 0)]
    public void A_failure_that_needs_the_fault_is_told_under_it(int depth, int random)
    {
        var told = Told(isNeeded: true, depth, random);

        Assert.Equal(FailureMode.UnderFault, Assert.Single(told).Key.Mode);
    }

    [Fact]
    public void Where_the_command_that_the_fault_made_fail_must_not_be_carried_out_it_is_left_out_too()
    {
        // Broken by counting down after one addition that was not struck.
        var subject = ToySystem.Subject(_ =>
        {
            var (isArmed, additions) = (false, 0);
            return new ToySystem(system =>
            {
                if (system.Asked[^1] == ToyCommand.Add && isArmed) (system.Answer, isArmed) = (ToyAnswer.Injected, false);
                else if (system.Asked[^1] == ToyCommand.Add) additions++;
                isArmed |= system.Asked[^1] == ToyCommand.Note;
                if (system.Asked[^1] == ToyCommand.Sub && additions == 1) system.Breaks = ToyMachine.First;
            });
        });
        var run = new ToyLockstep(subject) { Signs = true };
        var trace = new ToyTrace(new(Limit: 3), [ToyCommand.Add, ToyCommand.Note, ToyCommand.Add, ToyCommand.Sub]);
        run.Run(trace.Boot, trace.Commands);
        var finding = ToyReduction.Raw(run, new(0, FailureMode.UnderFault), trace, "by hand");

        var direct = new ToyFaultless(subject, run).Of(finding);

        Assert.Equal([ToyCommand.Add, ToyCommand.Sub], direct!.Trace.Commands);
        Assert.Equal((new FailureKey(0, FailureMode.Direct), "by hand", 4), (direct.Key, direct.Found, direct.FoundLength));
    }

    // A note arms a fault, which strikes the next addition; counting down breaks the first rule, always or only since then.
    private static List<ToyFinding> Told(bool isNeeded, int depth, int random)
    {
        var subject = ToySystem.Subject(_ =>
        {
            var (isArmed, isStruck) = (false, false);
            return new ToySystem(system =>
            {
                if (system.Asked[^1] == ToyCommand.Add && isArmed) (system.Answer, isArmed, isStruck) = (ToyAnswer.Injected, false, true);
                isArmed |= system.Asked[^1] == ToyCommand.Note;
                system.Breaks = system.Asked[^1] == ToyCommand.Sub && (isStruck || !isNeeded) ? ToyMachine.First : RuleSet.None;
            });
        });
        var budget = new Budget { Depth = depth, RandomTraces = random, KeepGoing = true };
        var checker = new ToyChecker(new("toy", subject, [new(Limit: 4)], []), budget);
        checker.Run(default, default);
        return [.. checker.Outcome.Distinct.Values];
    }
}
