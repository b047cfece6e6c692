using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class CommandTests
{
    // A system may say anything: the engine goes on with the state that fits best.
    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    [InlineData("platform=ioda1-e1 containers=1 processes=1 limit=5")]
    [InlineData("platform=ioda2-e4 containers=1 processes=1 limit=3 attached=v1")]
    [InlineData("platform=pseries-e5 containers=1 entries=1 processes=1 limit=4")]
    public void Any_answer_can_be_bound_to(string world)
    {
        var explored = Exploration.Of(world);
        var boot = OwnershipNotation.Instance.ParseBoot(world);
        var answers = Answers.All(boot);
        answers = [.. answers, .. Answers.Struck(answers), Answer.Mapped(new(2, int.MaxValue)), Answer.Mapped(new(0, int.MinValue))];
        var seen = OwnershipMachine.Instance.NewObservation(boot);

        // Some of the states, to be fast: the stride meets every kind of them.
        foreach (var state in explored.States.Where((_, index) => index % 29 == 0))
        {
            foreach (var command in OwnershipMachine.Instance.Alphabet(boot).Where(command => command.IsSensible(state)))
            {
                foreach (var answer in answers)
                {
                    command.Admits(state, answer, out var after);
                    OwnershipMachine.Instance.Observe(after, seen);
                    OwnershipMachine.Instance.Judge(new(state, command, answer, false, after, seen, seen));
                    Assert.NotEmpty(OwnershipNotation.Instance.Expected(state, command, answer));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Exploration.WorldTexts), MemberType = typeof(Exploration))]
    public void A_command_that_is_refused_changes_nothing_but_a_PE_that_freezes(string world)
    {
        foreach (var step in Exploration.Of(world).Steps)
        {
            if (step.Answer.IsAccepted || step.Answer.FaultFired || step.Answer.Kind == AnswerKind.Nothing) continue;

            Assert.Equal(step.Before, step.After);
        }
    }

    [Fact]
    public void A_crash_is_never_admitted_and_changes_nothing()
    {
        var play = new Play();
        foreach (var command in OwnershipMachine.Instance.Alphabet(play.Boot).Where(command => command.IsSensible(play.State)))
        {
            Assert.False(command.Admits(play.State, Answer.Crashed("Oops"), out var after));
            if (command is not Dma) Assert.Equal(play.State, after);
        }
    }

    [Fact]
    public void What_differs_from_an_admitted_answer_in_anything_is_another_answer()
    {
        var play = new Play().After("map0 = kernel-map dev0 pages=1");

        Assert.Equal("page 0", play.Admits("dma-buffer map0 write"));
        Assert.Equal("ok", play.Admits("kernel-unmap map0"));
        Assert.Equal("EBUSY", play.Admits("take grp0 ctr0"));
    }

    [Fact]
    public void A_fault_disarms_itself_where_it_strikes()
    {
        var play = new Play().After("fail-next bypass");

        Assert.False(play.MakesSense("fail-next bypass"));
        Assert.True(play.HearStruck("take grp0 ctr0", Answer.Refused(Errno.EIO)).MakesSense("fail-next bypass"));
    }

    [Fact]
    public void An_armed_fault_that_does_not_strike_stays_armed()
    {
        var play = new Play().After("fail-next bypass", "take grp0 ctr0");

        Assert.Equal(FaultSite.Bypass, play.State.Armed?.Site);
    }

    [Fact]
    public void A_fault_that_nobody_armed_excuses_nothing()
    {
        var play = new Play();

        Assert.Equal("", play.AdmitsStruck("take grp0 ctr0"));
        Assert.Equal("", play.AdmitsStruck("release grp0"));
        Assert.Equal(
            "ok",
            OwnershipNotation.Instance.Expected(play.State, play.Read("take grp0 ctr0"), Answer.Ok with { FaultFired = true }));
    }
}
