using Stateless;

namespace Conformance.Model.Tests.StatelessContract;

public class UnhandledTriggerTests
{
    private readonly StateMachine<Room, Way> _machine = new(Room.Vault);

    public UnhandledTriggerTests()
    {
        _machine.Configure(Room.Vault).SubstateOf(Room.Cellar)
            .PermitIf(Way.Up, Room.Hall, () => false, "the lift works")
            .PermitIf(Way.Up, Room.Attic, IsNight)
            .PermitIf(Way.Down, Room.Garden, () => false)
            .PermitIf(Way.Down, Room.Hall, () => false)
            .PermitIf(Way.Around, Room.Hall, () => false, "inner");
        _machine.Configure(Room.Cellar).Permit(Way.Out, Room.Garden).PermitIf(Way.Around, Room.Attic, () => false, "outer");
    }

    [Theory]
    [InlineData(Way.Sing, "No valid leaving transitions are permitted from state 'Vault' for trigger 'Sing'. Consider ignoring the trigger.")]
    [InlineData(Way.Up, "Trigger 'Up' is valid for transition from state 'Vault' but a guard conditions are not met. Guard descriptions: 'the lift works, IsNight'.")]
    [InlineData(Way.Down, "Trigger 'Down' is valid for transition from state 'Vault' but a guard conditions are not met. Guard descriptions: 'Function'.")]
    [InlineData(Way.Around, "Trigger 'Around' is valid for transition from state 'Vault' but a guard conditions are not met. Guard descriptions: 'outer'.")]
    public void The_message_names_state_and_trigger_and_the_closed_guards(Way way, string message)
    {
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => _machine.Fire(way)).Message);
        Assert.Equal(Room.Vault, _machine.State);
    }

    [Fact]
    public void A_handler_replaces_the_exception_and_the_last_handler_counts()
    {
        List<string> log = [];
        _machine.OnUnhandledTrigger((state, way) => log.Add($"first {state} {way}"));
        _machine.OnUnhandledTrigger((state, way) => log.Add($"second {state} {way}"));

        _machine.Fire(Way.Sing);

        Assert.Equal(["second Vault Sing"], log);
    }

    [Fact]
    public void A_handler_may_see_the_closed_guards()
    {
        List<string> log = [];
        _machine.OnUnhandledTrigger((state, way, guards) => log.Add($"{state} {way}: {(guards is null ? "unknown" : string.Join(", ", guards))}"));

        _machine.Fire(Way.Up);
        _machine.Fire(Way.Sing);

        Assert.Equal(["Vault Up: the lift works, IsNight", "Vault Sing: unknown"], log);
    }

    private static bool IsNight() => false;
}
