using Conformance.Model.Machines;
using Conformance.Own8;
using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class ShrinkerTests
{
    private static readonly FailureKey _first = new(0, FailureMode.Direct);
    private static readonly FailureKey _second = new(1, FailureMode.Direct);
    private static readonly FailureKey _agreement = new(2, FailureMode.Direct);

    [Fact]
    public void Of_a_hundred_essential_and_a_hundred_removable_commands_a_hundred_stay()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 100 ? ToyMachine.First : RuleSet.None);
        var commands = Enumerable.Range(0, 200).Select(at => at % 2 == 0 ? ToyCommand.Note : ToyCommand.Add);

        var shrunk = Shrink(subject, _first, [.. commands, ToyCommand.Note]);

        Assert.Equal(Enumerable.Repeat(ToyCommand.Add, 100), shrunk.Commands);
    }

    [Fact]
    public void What_follows_the_failing_step_goes_at_once()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 2 ? ToyMachine.First : RuleSet.None);
        var lockstep = new ToyLockstep(subject);
        var trace = new ToyTrace(new(Limit: 500), [ToyCommand.Add, ToyCommand.Add, .. Enumerable.Repeat(ToyCommand.Add, 400)]);
        var shrinker = new ToyShrinker(subject, lockstep, _first, trace, []);

        Assert.Equal([ToyCommand.Add, ToyCommand.Add], shrinker.Shrink().Commands);
        Assert.InRange(shrinker.Executions, 2, 12);
    }

    [Fact]
    public void A_pair_that_can_only_go_together_goes_also_when_it_stands_apart()
    {
        // Fails at the second note, when it has counted to an even number.
        var subject = ToySystem.Subject(system => system.Breaks =
            system.Asked[^1] == ToyCommand.Note && Notes(system) == 2 && system.Count % 2 == 0 ? ToyMachine.First : RuleSet.None);

        var shrunk = Shrink(subject, _first, [ToyCommand.Add, ToyCommand.Note, ToyCommand.Add, ToyCommand.Note]);

        Assert.Equal([ToyCommand.Note, ToyCommand.Note], shrunk.Commands);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Of_two_bugs_at_once_shrinking_keeps_to_the_one_it_began_with(ulong seed)
    {
        // The first rule breaks at the third add; the second, more easily, at every note.
        var subject = ToySystem.Subject(system => system.Breaks = new RuleSet(
            (system.Count == 3 ? 1UL : 0) | (system.Asked[^1] == ToyCommand.Note ? 2UL : 0)));
        var prng = new Prng(seed);
        var noise = Enumerable.Range(0, 60).Select(_ => prng.Below(2) == 0 ? ToyCommand.Add : ToyCommand.Note).ToList();
        ToyCommand[] adds = [ToyCommand.Add, ToyCommand.Add, ToyCommand.Add];

        Assert.Equal([ToyCommand.Note], Shrink(subject, _second, [ToyCommand.Note, .. noise]).Commands);
        Assert.Equal(adds, Shrink(subject, _first, [.. adds, .. noise]).Commands);

        // One note must stay before the third add, or breaking the first rule would be no consequence any more.
        var consequence = Shrink(subject, new(0, FailureMode.After), [ToyCommand.Note, .. noise]).Commands;
        Assert.Equal([.. adds, ToyCommand.Note], consequence.Order());
        Assert.NotEqual(ToyCommand.Note, consequence[^1]);
    }

    [Fact]
    public void A_bug_does_not_turn_into_another_that_breaks_the_same_rule()
    {
        var subject = Own8Subject.With(Own8Bug.Both);
        Own8Command[] strict =
        [
            Own8Command.SetBypass, Own8Command.Take, Own8Command.MapUser, Own8Command.UnmapUser, Own8Command.Release,
            Own8Command.KernelAlloc,
        ];
        var shrinker = new Own8Shrinker(subject, new(subject), new(0, FailureMode.Direct), new(default, strict), []);

        // One command less would be the other bug: it shows at the same command, in another field.
        Assert.Equal(strict, shrinker.Shrink().Commands);
        Assert.Equal(("KernelAlloc", "bypass"), (shrinker.Signature!.Kind, shrinker.Signature.Fields));
    }

    [Fact]
    public void A_hundred_commands_that_matter_are_kept_and_a_hundred_that_do_not_are_left_out()
    {
        var subject = ToySystem.Subject(system => system.Breaks = system.Count == 100 ? ToyMachine.First : RuleSet.None);
        var mixed = Enumerable.Range(0, 200).Select(at => at % 2 == 0 ? ToyCommand.Note : ToyCommand.Add);

        Assert.Equal(Enumerable.Repeat(ToyCommand.Add, 100), Shrink(subject, _first, [.. mixed]).Commands);
    }

    [Fact]
    public void A_consequence_stays_a_consequence()
    {
        var subject = ToySystem.Subject(system => system.Breaks = new RuleSet(
            (system.Asked[^1] == ToyCommand.Note ? 1UL : 0) | (system.Count == 2 ? 2UL : 0)));
        ToyCommand[] commands = [ToyCommand.Add, ToyCommand.Note, ToyCommand.Note, ToyCommand.Add];

        var shrunk = Shrink(subject, new(1, FailureMode.After), commands);

        Assert.Equal([ToyCommand.Add, ToyCommand.Note, ToyCommand.Add], shrunk.Commands);
    }

    [Fact]
    public void A_trace_that_fails_without_a_command_shrinks_to_none()
    {
        var subject = ToySystem.Subject(_ => new ToySystem { Count = 5 });

        Assert.Empty(Shrink(subject, _agreement, [ToyCommand.Add, ToyCommand.Note]).Commands);
    }

    [Fact]
    public void A_trace_that_does_not_fail_is_a_fault_of_the_caller() =>
        Assert.Throws<HarnessException>(() => Shrink(ToySystem.Subject(), _first, [ToyCommand.Add]));

    private static int Notes(ToySystem system) => system.Asked.Count(command => command == ToyCommand.Note);

    private static ToyTrace Shrink(ToySubject subject, FailureKey key, IReadOnlyList<ToyCommand> commands) =>
        new ToyShrinker(subject, new(subject), key, new(new(Limit: 500), commands), []).Shrink();
}
