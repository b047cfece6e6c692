using Stateless;

namespace Conformance.Model.Tests.StatelessContract;

/// <summary>A machine that writes down what it does, in order.</summary>
internal sealed class Walk
{
    private readonly List<string> _log = [];

    public Walk(Room start)
    {
        Machine = new(start);
        foreach (var room in Enum.GetValues<Room>())
        {
            Machine.Configure(room)
                .OnEntry(() => Note($"enter {room}, state {Machine.State}"))
                .OnExit(() => Note($"exit {room}, state {Machine.State}"));
        }

        Machine.OnTransitioned(move => Note(
            $"{move.Source} to {move.Destination} by {move.Trigger}{(move.IsReentry ? " again" : "")}, state {Machine.State}"));
    }

    public StateMachine<Room, Way> Machine { get; }

    public StateMachine<Room, Way>.StateConfiguration Configure(Room room) => Machine.Configure(room);

    public void Note(string line) => _log.Add(line);

    public string[] After(params Way[] ways)
    {
        foreach (var way in ways) Machine.Fire(way);
        return [.. _log];
    }
}
