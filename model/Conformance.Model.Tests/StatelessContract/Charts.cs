using Stateless;
using Stateless.Reflection;

namespace Conformance.Model.Tests.StatelessContract;

/// <summary>The charts that both graphs are drawn of.</summary>
internal static class Charts
{
    public static StateMachineInfo Unconfigured() => new StateMachine<Room, Way>(Room.Hall).GetInfo();

    /// <summary>Every kind of trigger and of action, named and unnamed, and a state that is only led to.</summary>
    public static StateMachineInfo House()
    {
        var machine = new StateMachine<Room, Way>(Room.Hall);
        machine.Configure(Room.Hall)
            .PermitReentry(Way.Around).Permit(Way.Out, Room.Garden).Ignore(Way.Sing)
            .PermitIf(Way.Up, Room.Attic, () => true, "the hatch is open")
            .PermitIf(Way.Up, Room.Cellar, () => true)
            .PermitIf(Way.Around, Room.Attic, IsNight)
            .OnEntry(() => { }, "hang up the coat").OnEntry(() => { }).OnEntry(Greet).OnExit(() => { }, "take the coat");
        machine.Configure(Room.Attic).Permit(Way.Down, Room.Hall).OnExit(Greet);
        return machine.GetInfo();
    }

    /// <summary>States within states, three deep, the inner ones configured first.</summary>
    public static StateMachineInfo Nested()
    {
        var machine = new StateMachine<Room, Way>(Room.Vault);
        machine.Configure(Room.Vault).SubstateOf(Room.Cellar).OnEntry(() => { }, "hold breath").Permit(Way.Out, Room.Garden);
        machine.Configure(Room.Cellar).SubstateOf(Room.Hall).OnEntry(() => { }, "light").OnExit(() => { }, "dark").PermitReentry(Way.Around);
        machine.Configure(Room.Attic).SubstateOf(Room.Hall).Permit(Way.Down, Room.Vault);
        machine.Configure(Room.Hall).Permit(Way.Out, Room.Garden);
        return machine.GetInfo();
    }

    /// <summary>Names that the graph languages would stumble over.</summary>
    public static StateMachineInfo OddNames()
    {
        var machine = new StateMachine<string, string>("in use");
        machine.Configure("in use").SubstateOf("k:1").OnEntry(() => { }, "say \"hi\"").Permit("take \"it\"", "in-use");
        machine.Configure("in-use").PermitIf("a\\b", "inuse", () => true, "n > 0 && [x]").Permit("x", "say \"no\\\"");
        machine.Configure("k:1").Permit("y", "inuse_1");
        return machine.GetInfo();
    }

    private static bool IsNight() => true;

    private static void Greet()
    {
        // Its name is all that a graph needs.
    }
}
