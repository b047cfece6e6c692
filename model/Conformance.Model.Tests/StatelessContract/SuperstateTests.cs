using Stateless;

namespace Conformance.Model.Tests.StatelessContract;

public class SuperstateTests
{
    [Fact]
    public void Entering_goes_from_the_outside_in_and_leaving_from_the_inside_out()
    {
        var walk = new Walk(Room.Garden);
        walk.Configure(Room.Garden).Permit(Way.Down, Room.Vault);
        walk.Configure(Room.Vault).SubstateOf(Room.Cellar).Permit(Way.Out, Room.Garden);

        Assert.Equal(
            [
                "exit Garden, state Garden", "Garden to Vault by Down, state Vault", "enter Cellar, state Vault", "enter Vault, state Vault",
                "exit Vault, state Vault", "exit Cellar, state Vault", "Vault to Garden by Out, state Garden", "enter Garden, state Garden",
            ],
            walk.After(Way.Down, Way.Out));
    }

    [Fact]
    public void Moving_between_a_state_and_its_superstate_leaves_and_enters_the_inner_one_only()
    {
        var walk = new Walk(Room.Vault);
        walk.Configure(Room.Vault).SubstateOf(Room.Cellar).Permit(Way.Up, Room.Cellar);
        walk.Configure(Room.Cellar).Permit(Way.Down, Room.Vault);

        Assert.Equal(
            [
                "exit Vault, state Vault", "Vault to Cellar by Up, state Cellar",
                "Cellar to Vault by Down, state Vault", "enter Vault, state Vault",
            ],
            walk.After(Way.Up, Way.Down));
    }

    [Fact]
    public void Moving_between_siblings_stays_within_the_superstate()
    {
        var walk = new Walk(Room.Vault);
        walk.Configure(Room.Vault).SubstateOf(Room.Cellar).Permit(Way.Around, Room.Attic);
        walk.Configure(Room.Attic).SubstateOf(Room.Cellar);

        Assert.Equal(
            ["exit Vault, state Vault", "Vault to Attic by Around, state Attic", "enter Attic, state Attic"],
            walk.After(Way.Around));
    }

    [Fact]
    public void An_inherited_reentry_ends_in_the_superstate()
    {
        var walk = new Walk(Room.Vault);
        walk.Configure(Room.Vault).SubstateOf(Room.Cellar);
        walk.Configure(Room.Cellar).PermitReentry(Way.Around);

        Assert.Equal(
            [
                "exit Vault, state Vault", "exit Cellar, state Vault",
                "Cellar to Cellar by Around again, state Vault", "enter Cellar, state Vault",
            ],
            walk.After(Way.Around));
        Assert.Equal(Room.Cellar, walk.Machine.State);
    }

    [Fact]
    public void An_inherited_move_to_the_current_state_does_nothing()
    {
        var walk = new Walk(Room.Vault);
        walk.Configure(Room.Vault).SubstateOf(Room.Cellar);
        walk.Configure(Room.Cellar).Permit(Way.Down, Room.Vault);

        Assert.Empty(walk.After(Way.Down));
    }

    [Fact]
    public void The_inner_state_is_asked_first()
    {
        var walk = new Walk(Room.Vault);
        walk.Configure(Room.Vault).SubstateOf(Room.Cellar).Permit(Way.Up, Room.Hall).Ignore(Way.Sing);
        walk.Configure(Room.Cellar).Permit(Way.Up, Room.Attic).Permit(Way.Sing, Room.Attic);

        walk.Machine.Fire(Way.Sing);
        Assert.Equal(Room.Vault, walk.Machine.State);

        walk.Machine.Fire(Way.Up);
        Assert.Equal(Room.Hall, walk.Machine.State);
    }

    [Fact]
    public void A_state_is_in_itself_and_in_all_around_it()
    {
        var machine = new StateMachine<Room, Way>(Room.Vault);
        machine.Configure(Room.Vault).SubstateOf(Room.Cellar);
        machine.Configure(Room.Cellar).SubstateOf(Room.Hall);

        Assert.Equal([Room.Hall, Room.Cellar, Room.Vault], Enum.GetValues<Room>().Where(machine.IsInState));
    }
}
