namespace Stateless.Reflection;

/// <summary>A chart: its states, and through them its transitions.</summary>
public class StateMachineInfo
{
    internal StateMachineInfo(Type stateType, Type triggerType, IEnumerable<StateInfo> states, StateInfo initialState)
    {
        StateType = stateType;
        TriggerType = triggerType;
        States = states;
        InitialState = initialState;
    }

    /// <summary>Where the machine started.</summary>
    public StateInfo InitialState { get; }

    /// <summary>States in the order of first mention; those that are only led to come last.</summary>
    public IEnumerable<StateInfo> States { get; }

    /// <summary>The type of the states.</summary>
    public Type StateType { get; }

    /// <summary>The type of the triggers.</summary>
    public Type TriggerType { get; }
}
