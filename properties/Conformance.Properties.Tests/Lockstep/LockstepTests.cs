using Conformance.Model.Machines;
using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class LockstepTests
{
    private static readonly ToyWorld _world = new(Limit: 2);

    [Fact]
    public void A_disagreement_that_no_rule_explains_breaks_the_agreement()
    {
        var run = Run(_world, system => system.Count = 7, ToyCommand.Add);

        Assert.Equal(ToyMachine.Agreement, run.Broken);
        Assert.Equal(0, run.BrokenAt(2));
    }

    [Fact]
    public void An_answer_that_is_not_admitted_breaks_the_agreement() =>
        Assert.Equal(ToyMachine.Agreement, Run(_world, system => system.Answer = ToyAnswer.Wrong, ToyCommand.Add).Broken);

    [Fact]
    public void The_agreement_is_silent_where_a_rule_explains()
    {
        var run = Run(
            _world,
            system =>
            {
                system.Count = 7;
                system.Breaks = ToyMachine.First;
            },
            ToyCommand.Add,
            ToyCommand.Note);

        Assert.Equal(ToyMachine.First, run.Broken);
    }

    [Fact]
    public void A_rule_that_the_system_does_not_show_enough_for_is_not_judged()
    {
        var subject = ToySystem.Subject(system => system.Breaks = ToyMachine.First.Union(ToyMachine.Second)) with
        {
            Observed = ToyMachine.Second,
        };
        var run = new ToyLockstep(subject);
        run.Run(_world, [ToyCommand.Add]);

        Assert.Equal(ToyMachine.Second, run.Broken);
    }

    [Fact]
    public void A_run_goes_on_after_a_broken_rule_and_knows_what_was_broken_before()
    {
        var run = Run(
            _world,
            system => system.Breaks = system.Asked.Count switch { 1 => RuleSet.None, 2 => ToyMachine.Second, _ => ToyMachine.First },
            ToyCommand.Add,
            ToyCommand.Add,
            ToyCommand.Note,
            ToyCommand.Note);

        Assert.Equal((1, 2), (run.BrokenAt(1), run.BrokenAt(0)));
        Assert.Equal(RuleSet.None, run.BrokenBefore(1));
        Assert.Equal(ToyMachine.Second, run.BrokenBefore(0));
        Assert.Equal(4, run.Executed.Count);
    }

    [Fact]
    public void Rules_broken_by_the_same_step_are_no_consequences_of_each_other()
    {
        var run = Run(_world, system => system.Breaks = ToyMachine.First.Union(ToyMachine.Second), ToyCommand.Add);

        Assert.Equal((RuleSet.None, RuleSet.None), (run.BrokenBefore(0), run.BrokenBefore(1)));
    }

    [Fact]
    public void What_breaks_once_a_fault_has_struck_is_marked_so_also_later()
    {
        var run = Run(
            _world,
            system =>
            {
                if (system.Asked.Count == 2) system.Answer = ToyAnswer.Injected;
                system.Breaks = system.Asked.Count switch { 1 => ToyMachine.Second, 3 => ToyMachine.First, _ => RuleSet.None };
            },
            ToyCommand.Add,
            ToyCommand.Add,
            ToyCommand.Note);

        Assert.Equal((false, true), (run.BrokenUnderFault(1), run.BrokenUnderFault(0)));
    }

    [Fact]
    public void Nothing_is_asked_of_a_dead_system_not_even_by_probes()
    {
        ToySystem? last = null;
        var run = Run(
            _world with { Probed = true },
            system =>
            {
                last = system;
                if (system.Count == 2) system.Answer = ToyAnswer.Dead;
            },
            ToyCommand.Add,
            ToyCommand.Add,
            ToyCommand.Note);

        Assert.True(run.IsDead);
        Assert.Equal([ToyCommand.Add, ToyCommand.Add], last!.Asked);
        Assert.Equal([ToyCommand.Add, ToyCommand.Add], run.Executed);
    }

    [Fact]
    public void Commands_that_make_no_sense_are_passed_over()
    {
        ToySystem? last = null;
        var run = Run(_world, system => last = system, ToyCommand.Sub, ToyCommand.Add, ToyCommand.Add, ToyCommand.Add, ToyCommand.Sub);

        Assert.Equal([ToyCommand.Add, ToyCommand.Add, ToyCommand.Sub], run.Executed);
        Assert.Equal(run.Executed, last!.Asked);
    }

    [Fact]
    public void Probes_are_executed_and_judged_and_are_no_commands_of_the_trace()
    {
        var run = Run(
            _world with { Probed = true },
            system => system.Breaks = system.Asked[^1] == ToyCommand.Look ? ToyMachine.First : RuleSet.None,
            ToyCommand.Add);

        Assert.Equal([ToyCommand.Add], run.Executed);
        Assert.Equal((1, 2), (run.BrokenAt(0), run.StepCount));
    }

    [Fact]
    public void A_run_knows_nothing_of_the_one_before()
    {
        var subject = ToySystem.Subject(system =>
        {
            system.Answer = ToyAnswer.Injected;
            system.Breaks = system.Count == 2 ? ToyMachine.First : RuleSet.None;
        });
        var run = new ToyLockstep(subject);
        run.Run(_world, [ToyCommand.Add, ToyCommand.Add]);
        run.Run(_world, [ToyCommand.Note]);

        Assert.True(run.Broken.IsEmpty);
        Assert.Equal((1, 1, 2L), (run.StepCount, run.State.Notes, run.Tally.Traces));
        Assert.Equal(3, run.Tally.Commands);
    }

    [Fact]
    public void A_run_that_begins_as_the_one_before_is_judged_from_there_on()
    {
        ToySystem? last = null;
        var run = Remembering(system => last = system);
        run.Run(_world, [ToyCommand.Add, ToyCommand.Note, ToyCommand.Note]);
        var first = last;

        Assert.True(run.TryBeginAgain(2));
        Assert.True(run.Step(ToyCommand.Sub));

        Assert.NotSame(first, last);
        Assert.Equal([ToyCommand.Add, ToyCommand.Note, ToyCommand.Sub], last!.Asked);
        Assert.Equal(last.Asked, run.Executed);
        Assert.Equal((3, 2L, 4L), (run.StepCount, run.Tally.Traces, run.Tally.Commands));
        Assert.Equal((0, 1, RuleSet.None), (run.State.Count, run.State.Notes, run.Broken));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void What_broke_a_rule_is_not_taken_up_again(int count, bool isTaken)
    {
        var run = Remembering(system => system.Breaks = system.Asked.Count == 2 ? ToyMachine.First : RuleSet.None);
        run.Run(_world, [ToyCommand.Add, ToyCommand.Note, ToyCommand.Note]);

        Assert.Equal(isTaken, run.TryBeginAgain(count));
    }

    [Fact]
    public void A_system_that_answers_differently_is_not_taken_up_again()
    {
        var boots = 0;
        var run = Remembering(system =>
        {
            if (system.Asked.Count == 1) boots++;
            if (boots == 2) system.Answer = ToyAnswer.Injected;
        });
        run.Run(_world, [ToyCommand.Add, ToyCommand.Note]);

        Assert.False(run.TryBeginAgain(1));
    }

    [Fact]
    public void A_fault_that_struck_is_remembered_with_the_run()
    {
        var run = Remembering(system =>
        {
            if (system.Asked.Count == 1) system.Answer = ToyAnswer.Injected;
            system.Breaks = system.Asked.Count == 3 ? ToyMachine.First : RuleSet.None;
        });
        run.Run(_world, [ToyCommand.Add, ToyCommand.Note, ToyCommand.Note]);

        Assert.True(run.TryBeginAgain(2));
        Assert.True(run.Step(ToyCommand.Note));
        Assert.True(run.BrokenUnderFault(0));
    }

    private static ToyLockstep Remembering(Action<ToySystem> after) => new(ToySystem.Subject(after)) { Remembers = true };

    private static ToyLockstep Run(ToyWorld world, Action<ToySystem> after, params IReadOnlyList<ToyCommand> commands)
    {
        var run = new ToyLockstep(ToySystem.Subject(after));
        run.Run(world, commands);
        return run;
    }
}
