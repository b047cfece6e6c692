namespace Conformance.Model.Tests.StatelessContract;

public class InfoTests
{
    [Fact]
    public void States_are_listed_as_first_mentioned_and_those_only_led_to_last()
    {
        var info = Charts.House();

        Assert.Equal(["Hall", "Attic", "Garden", "Cellar"], info.States.Select(state => $"{state}"));
        Assert.Equal(Room.Hall, info.InitialState.UnderlyingState);
        Assert.Equal(typeof(Room), info.StateType);
        Assert.Equal(typeof(Way), info.TriggerType);
    }

    [Fact]
    public void A_state_knows_its_place()
    {
        var cellar = Charts.Nested().States.Single(state => state.UnderlyingState.Equals(Room.Cellar));

        Assert.Equal(Room.Hall, cellar.Superstate?.UnderlyingState);
        Assert.Equal(["Vault"], cellar.Substates.Select(state => $"{state}"));
        Assert.Equal(["light"], cellar.EntryActions.Select(action => action.Method.Description));
        Assert.Equal(["dark"], cellar.ExitActions.Select(action => action.Description));
    }

    [Fact]
    public void Triggers_know_destination_and_guard()
    {
        var hall = Charts.House().States.First();

        Assert.Equal(
            ["Around: Attic IsNight", "Around: Hall ", "Out: Garden ", "Up: Attic the hatch is open", "Up: Cellar Function"],
            hall.FixedTransitions.Select(move =>
                $"{move.Trigger}: {move.DestinationState} {string.Join(", ", move.GuardConditionsMethodDescriptions.Select(guard => guard.Description))}"));
        Assert.Equal([Way.Sing], hall.IgnoredTriggers.Select(ignored => ignored.Trigger.UnderlyingTrigger).Cast<Way>());
    }
}
