using Stateless;

namespace Conformance.Model.Tests.StatelessContract;

public class FiringTests
{
    [Fact]
    public void A_move_exits_then_tells_then_enters()
    {
        var walk = new Walk(Room.Hall);
        walk.Configure(Room.Hall).Permit(Way.Up, Room.Attic);

        Assert.Equal(
            ["exit Hall, state Hall", "Hall to Attic by Up, state Attic", "enter Attic, state Attic"],
            walk.After(Way.Up));
    }

    [Fact]
    public void A_reentry_exits_and_enters()
    {
        var walk = new Walk(Room.Hall);
        walk.Configure(Room.Hall).PermitReentry(Way.Around);

        Assert.Equal(
            ["exit Hall, state Hall", "Hall to Hall by Around again, state Hall", "enter Hall, state Hall"],
            walk.After(Way.Around));
    }

    [Fact]
    public void An_ignored_trigger_does_nothing()
    {
        var walk = new Walk(Room.Hall);
        walk.Configure(Room.Hall).Ignore(Way.Sing);

        Assert.True(walk.Machine.CanFire(Way.Sing));
        Assert.Empty(walk.After(Way.Sing));
    }

    [Fact]
    public void A_trigger_fired_within_another_waits()
    {
        var walk = new Walk(Room.Hall);
        walk.Configure(Room.Hall).Permit(Way.Up, Room.Attic);
        walk.Configure(Room.Attic).OnEntry(() => walk.Machine.Fire(Way.Out)).OnEntry(() => walk.Note("still here")).Permit(Way.Out, Room.Garden);

        Assert.Equal(
            [
                "exit Hall, state Hall", "Hall to Attic by Up, state Attic", "enter Attic, state Attic", "still here",
                "exit Attic, state Attic", "Attic to Garden by Out, state Garden", "enter Garden, state Garden",
            ],
            walk.After(Way.Up));
    }

    [Fact]
    public void What_an_exception_leaves_waiting_is_fired_first_the_next_time()
    {
        var machine = new StateMachine<Room, Way>(Room.Hall);
        machine.Configure(Room.Hall).Permit(Way.Up, Room.Attic);
        machine.Configure(Room.Attic)
            .OnEntry(() =>
            {
                machine.Fire(Way.Down);
                throw new InvalidDataException("the stairs broke");
            })
            .Permit(Way.Down, Room.Cellar);
        machine.Configure(Room.Cellar).Permit(Way.Out, Room.Garden);

        Assert.Throws<InvalidDataException>(() => machine.Fire(Way.Up));
        Assert.Equal(Room.Attic, machine.State);

        machine.Fire(Way.Out);
        Assert.Equal(Room.Garden, machine.State);
    }

    [Fact]
    public void A_state_kept_elsewhere_is_set_before_entry_and_after_reentry()
    {
        List<string> log = [];
        var state = Room.Hall;
        var machine = new StateMachine<Room, Way>(() => state, next =>
        {
            log.Add($"set {next}");
            state = next;
        });
        machine.Configure(Room.Hall).Permit(Way.Up, Room.Attic).OnExit(() => log.Add("exit Hall"));
        machine.Configure(Room.Attic).PermitReentry(Way.Around).OnEntry(() => log.Add("enter Attic"));

        machine.Fire(Way.Up);
        machine.Fire(Way.Around);

        Assert.Equal(["exit Hall", "set Attic", "enter Attic", "enter Attic", "set Attic"], log);
        state = Room.Hall;
        Assert.Equal(Room.Hall, machine.State);
    }
}
