using Stateless;

// The synchronous members are obsolete in the published package and so in the drop-in; the model is synchronous and uses them.
#pragma warning disable CS0618

namespace Conformance.Model.Tests.StatelessContract;

public class PermittedTriggersTests
{
    [Fact]
    public void Own_triggers_come_first_in_the_order_of_configuration_and_none_twice()
    {
        var machine = new StateMachine<Room, Way>(Room.Vault);
        machine.Configure(Room.Vault).SubstateOf(Room.Cellar).Permit(Way.Out, Room.Hall).PermitReentry(Way.Around).Ignore(Way.Sing);
        machine.Configure(Room.Cellar).Permit(Way.Up, Room.Attic).Permit(Way.Out, Room.Garden);

        Assert.Equal([Way.Out, Way.Around, Way.Sing, Way.Up], machine.PermittedTriggers);
        Assert.Equal([Way.Out, Way.Around, Way.Sing, Way.Up], machine.GetPermittedTriggers());
        Assert.Equal("StateMachine { State = Vault, PermittedTriggers = { Out, Around, Sing, Up }}", machine.ToString());
    }

    [Fact]
    public void A_closed_guard_takes_its_trigger_away()
    {
        var isOpen = false;
        var machine = new StateMachine<Room, Way>(Room.Hall);
        machine.Configure(Room.Hall).PermitIf(Way.Up, Room.Attic, () => isOpen, "the hatch is open");

        Assert.False(machine.CanFire(Way.Up));
        Assert.Empty(machine.PermittedTriggers);

        isOpen = true;
        Assert.True(machine.CanFire(Way.Up));
        Assert.Equal([Way.Up], machine.PermittedTriggers);
    }

    [Fact]
    public void Nothing_is_permitted_in_a_state_that_was_never_configured()
    {
        var machine = new StateMachine<Room, Way>(Room.Hall);

        Assert.False(machine.CanFire(Way.Up));
        Assert.Equal("StateMachine { State = Hall, PermittedTriggers = {  }}", machine.ToString());
    }
}
