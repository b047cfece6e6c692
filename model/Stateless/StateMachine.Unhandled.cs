namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Replaces the exception for a trigger that nothing handles.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _onUnhandled = (state, trigger, _) => unhandledTriggerAction(state, trigger);
    }

    /// <inheritdoc cref="OnUnhandledTrigger(Action{TState, TTrigger})"/>
    /// <param name="unhandledTriggerAction">
    /// Also gets the descriptions of the guards that did not hold, or null where the state does not know the trigger.
    /// </param>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        _onUnhandled = unhandledTriggerAction;
    }

    private static void RefuseUnhandled(TState state, TTrigger trigger, ICollection<string>? unmetGuards) =>
        throw new InvalidOperationException(unmetGuards is null
            ? $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. Consider ignoring the trigger."
            : $"Trigger '{trigger}' is valid for transition from state '{state}' but a guard conditions are not met. Guard descriptions: '{string.Join(", ", unmetGuards)}'.");
}
