namespace Stateless.Machine;

// What a state does about a trigger. Only a permission has a destination other than the state itself.
internal sealed record Behaviour<TState, TTrigger>(BehaviourKind Kind, TTrigger Trigger, TState Destination, Guard? Guard)
{
    public bool IsOpen => Guard?.Holds() ?? true;
}
