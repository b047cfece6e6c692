namespace Stateless.Reflection;

/// <summary>A state of the chart.</summary>
public class StateInfo
{
    internal StateInfo(object underlyingState) => UnderlyingState = underlyingState;

    /// <summary>The value that stands for the state.</summary>
    public object UnderlyingState { get; }

    /// <summary>The state that this one lies within.</summary>
    public StateInfo? Superstate { get; internal set; }

    /// <summary>The states that lie directly within this one.</summary>
    public IEnumerable<StateInfo> Substates { get; internal set; } = [];

    /// <summary>What runs when the state is entered.</summary>
    public IEnumerable<ActionInfo> EntryActions { get; internal set; } = [];

    /// <summary>What runs when the state is left.</summary>
    public IEnumerable<InvocationInfo> ExitActions { get; internal set; } = [];

    /// <summary>Triggers that lead to a state: grouped by trigger, moves before re-entries.</summary>
    public IEnumerable<FixedTransitionInfo> FixedTransitions { get; internal set; } = [];

    /// <summary>Triggers that are ignored.</summary>
    public IEnumerable<IgnoredTransitionInfo> IgnoredTriggers { get; internal set; } = [];

    /// <inheritdoc/>
    public override string? ToString() => UnderlyingState.ToString();
}
