using Stateless.Machine;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Handles a trigger: leaves the state, tells the observers, enters the next.</summary>
    /// <exception cref="InvalidOperationException">Nothing handles the trigger in this state, or several guards hold at once.</exception>
    public void Fire(TTrigger trigger)
    {
        _waiting.Enqueue(trigger);
        if (_isFiring) return;

        // What an exception leaves waiting is fired first the next time, as in the published machine.
        _isFiring = true;
        try
        {
            while (_waiting.TryDequeue(out var next)) FireOne(next);
        }
        finally
        {
            _isFiring = false;
        }
    }

    private void FireOne(TTrigger trigger)
    {
        var source = CurrentNode;
        var (behaviour, unmetGuards) = source.Find(trigger);

        if (behaviour is null) _onUnhandled(source.State, trigger, unmetGuards);
        else if (behaviour.Kind == BehaviourKind.Reenter) Reenter(source, behaviour);
        else if (behaviour.Kind == BehaviourKind.Permit) Move(source, behaviour);
    }

    private void Move(StateNode<TState, TTrigger> source, Behaviour<TState, TTrigger> behaviour)
    {
        // A superstate may permit its substates to go to one of them; for that one itself there is nothing to do.
        var destination = NodeOf(behaviour.Destination);
        if (destination == source) return;

        source.Exit(destination);
        State = destination.State;
        _onTransitioned?.Invoke(new(source.State, destination.State, behaviour.Trigger));
        destination.Enter(source);
    }

    // The state that declared the re-entry is left and entered, even where a substate of it was the current one. The state
    // is set last: the published machine does so, and an entry action can see it.
    private void Reenter(StateNode<TState, TTrigger> source, Behaviour<TState, TTrigger> behaviour)
    {
        var destination = NodeOf(behaviour.Destination);
        source.Exit(destination);
        destination.RunExits();
        _onTransitioned?.Invoke(new(destination.State, destination.State, behaviour.Trigger));
        destination.RunEntries();
        State = destination.State;
    }
}
