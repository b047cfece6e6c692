namespace Stateless.Machine;

// A state, its place in the hierarchy, and what it does when it is entered and left.
internal sealed partial class StateNode<TState, TTrigger>(TState state)
    where TState : notnull
    where TTrigger : notnull
{
    private readonly List<StateNode<TState, TTrigger>> _substates = [];
    private readonly List<StateAction> _entries = [];
    private readonly List<StateAction> _exits = [];

    public TState State => state;

    public StateNode<TState, TTrigger>? Superstate { get; private set; }

    public IReadOnlyList<StateNode<TState, TTrigger>> Substates => _substates;

    public IReadOnlyList<StateAction> Entries => _entries;

    public IReadOnlyList<StateAction> Exits => _exits;

    public void AddEntry(StateAction action) => _entries.Add(action);

    public void AddExit(StateAction action) => _exits.Add(action);

    public void PlaceWithin(StateNode<TState, TTrigger> superstate)
    {
        Superstate = superstate;
        if (!superstate._substates.Contains(this)) superstate._substates.Add(this);
    }

    public bool IsWithin(TState other) =>
        EqualityComparer<TState>.Default.Equals(state, other) || (Superstate?.IsWithin(other) ?? false);

    // From the outside in, as far as the source does not lie within already.
    public void Enter(StateNode<TState, TTrigger> source)
    {
        if (source.IsWithin(state)) return;

        Superstate?.Enter(source);
        RunEntries();
    }

    // From the inside out, as far as the destination does not lie within.
    public void Exit(StateNode<TState, TTrigger> destination)
    {
        if (destination.IsWithin(state)) return;

        RunExits();
        Superstate?.Exit(destination);
    }

    public void RunEntries() => _entries.ForEach(action => action.Run());

    public void RunExits() => _exits.ForEach(action => action.Run());
}
