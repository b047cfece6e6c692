using Stateless;

namespace Conformance.Model.Tests.StatelessContract;

public class ConfigurationTests
{
    private readonly StateMachine<Room, Way> _machine = new(Room.Hall);

    [Fact]
    public void A_configuration_knows_its_state_and_machine()
    {
        Assert.Equal(Room.Attic, _machine.Configure(Room.Attic).State);
        Assert.Same(_machine, _machine.Configure(Room.Attic).Machine);
    }

    [Fact]
    public void A_move_to_the_state_itself_is_refused()
    {
        const string Message =
            "Permit() (and PermitIf()) require that the destination state is not equal to the source state. " +
            "To accept a trigger without changing state, use either Ignore() or PermitReentry().";
        var hall = _machine.Configure(Room.Hall);

        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => hall.Permit(Way.Up, Room.Hall)).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentException>(() => hall.PermitIf(Way.Up, Room.Hall, () => true)).Message);
    }

    [Fact]
    public void A_state_within_itself_is_refused() =>
        Assert.Equal(
            "Configuring Hall as a substate of Hall creates an illegal cyclic configuration.",
            Assert.Throws<ArgumentException>(() => _machine.Configure(Room.Hall).SubstateOf(Room.Hall)).Message);

    [Fact]
    public void A_ring_of_states_is_refused()
    {
        _machine.Configure(Room.Vault).SubstateOf(Room.Cellar);
        _machine.Configure(Room.Cellar).SubstateOf(Room.Hall);

        Assert.Equal(
            "Configuring Hall as a substate of Vault creates an illegal nested cyclic configuration.",
            Assert.Throws<ArgumentException>(() => _machine.Configure(Room.Hall).SubstateOf(Room.Vault)).Message);
    }

    [Fact]
    public void What_is_called_back_must_be_there()
    {
        var hall = _machine.Configure(Room.Hall);

        Assert.Throws<ArgumentNullException>("entryAction", () => hall.OnEntry((Action)null!));
        Assert.Throws<ArgumentNullException>("exitAction", () => hall.OnExit((Action)null!));
        Assert.Throws<ArgumentNullException>("onTransitionAction", () => _machine.OnTransitioned(null!));
        Assert.Throws<ArgumentNullException>("unhandledTriggerAction", () => _machine.OnUnhandledTrigger((Action<Room, Way>)null!));
        Assert.Throws<ArgumentNullException>("stateAccessor", () => new StateMachine<Room, Way>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>("stateMutator", () => new StateMachine<Room, Way>(() => Room.Hall, null!));
    }
}
