namespace Stateless.Reflection;

/// <summary>What a state does about a trigger.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards) =>
        (Trigger, GuardConditionsMethodDescriptions) = (trigger, guards);

    /// <summary>The trigger in question.</summary>
    public TriggerInfo Trigger { get; }

    /// <summary>Its guard; empty where there is none.</summary>
    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }
}
