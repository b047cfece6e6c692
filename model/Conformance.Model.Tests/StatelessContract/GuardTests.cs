using Stateless;

namespace Conformance.Model.Tests.StatelessContract;

public class GuardTests
{
    [Fact]
    public void The_open_guard_chooses_the_destination()
    {
        var machine = new StateMachine<Room, Way>(Room.Hall);
        machine.Configure(Room.Hall)
            .PermitIf(Way.Up, Room.Attic, () => false, "the hatch is open")
            .PermitIf(Way.Up, Room.Garden, () => true, "the door is open");

        machine.Fire(Way.Up);

        Assert.Equal(Room.Garden, machine.State);
    }

    [Fact]
    public void The_superstate_steps_in_where_the_guard_is_closed()
    {
        var machine = new StateMachine<Room, Way>(Room.Vault);
        machine.Configure(Room.Vault).SubstateOf(Room.Cellar).PermitIf(Way.Up, Room.Attic, () => false, "the lift works");
        machine.Configure(Room.Cellar).Permit(Way.Up, Room.Hall);

        machine.Fire(Way.Up);

        Assert.Equal(Room.Hall, machine.State);
    }

    [Fact]
    public void Two_open_ways_are_an_error()
    {
        var machine = new StateMachine<Room, Way>(Room.Hall);
        machine.Configure(Room.Hall).Permit(Way.Up, Room.Attic).PermitIf(Way.Up, Room.Garden, () => true, "the door is open");

        const string Message =
            "Multiple permitted exit transitions are configured from state 'Hall' for trigger 'Up'. Guard clauses must be mutually exclusive.";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => machine.Fire(Way.Up)).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => machine.CanFire(Way.Up)).Message);
    }
}
