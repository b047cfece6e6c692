namespace Stateless.Reflection;

/// <summary>A trigger that leads to a state.</summary>
public class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, StateInfo destinationState)
        : base(trigger, guards) => DestinationState = destinationState;

    /// <summary>Where it leads to; for a re-entry, the state itself.</summary>
    public StateInfo DestinationState { get; }
}
