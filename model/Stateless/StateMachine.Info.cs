using Stateless.Machine;
using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>The chart as it is configured now, for export and for inspection.</summary>
    public StateMachineInfo GetInfo()
    {
        // States that are only led to come last, in the order in which they are led to.
        var infos = _nodes.Keys
            .Concat(_nodes.Values.SelectMany(node => node.LeavingBehaviours).Select(behaviour => behaviour.Destination))
            .Distinct()
            .ToDictionary(state => state, state => new StateInfo(state));

        foreach (var node in _nodes.Values) Describe(node, infos);

        return new(typeof(TState), typeof(TTrigger), infos.Values, infos.GetValueOrDefault(_initialState) ?? new(_initialState));
    }

    private static void Describe(StateNode<TState, TTrigger> node, Dictionary<TState, StateInfo> infos)
    {
        var info = infos[node.State];
        info.Superstate = node.Superstate is { } superstate ? infos[superstate.State] : null;
        info.Substates = node.Substates.Select(substate => infos[substate.State]).ToList();
        info.EntryActions = node.Entries.Select(action => new ActionInfo(action.Info)).ToList();
        info.ExitActions = node.Exits.Select(action => action.Info).ToList();
        info.FixedTransitions = node.LeavingBehaviours
            .Select(behaviour => new FixedTransitionInfo(new(behaviour.Trigger), GuardsOf(behaviour), infos[behaviour.Destination]))
            .ToList();
        info.IgnoredTriggers = node.IgnoringBehaviours
            .Select(behaviour => new IgnoredTransitionInfo(new(behaviour.Trigger), GuardsOf(behaviour)))
            .ToList();
    }

    private static IEnumerable<InvocationInfo> GuardsOf(Behaviour<TState, TTrigger> behaviour) =>
        behaviour.Guard is { } guard ? [guard.Info] : [];
}
