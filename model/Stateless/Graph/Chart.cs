using Stateless.Reflection;

namespace Stateless.Graph;

// The chart as both graphs draw it: clusters flat, one per superstate, outer before inner; then the states of no cluster; then edges.
internal sealed class Chart
{
    private readonly List<StateInfo> _states;

    public Chart(StateMachineInfo info)
    {
        _states = info.States.ToList();
        var roots = _states.Where(state => state.Superstate is null && state.Substates.Any()).ToList();
        var nested = roots.SelectMany(WithAllWithin).Distinct().ToList();

        Clusters = nested.Where(state => state.Substates.Any()).ToList();
        Singles = _states.Except(nested).Where(state => state.Superstate is null).ToList();
        States = [.. nested, .. Singles];
        Initial = info.InitialState;
    }

    public IReadOnlyList<StateInfo> States { get; }

    public IReadOnlyList<StateInfo> Clusters { get; }

    public IReadOnlyList<StateInfo> Singles { get; }

    public StateInfo Initial { get; }

    public IEnumerable<Edge> Edges => _states.SelectMany(Leaving);

    private static IEnumerable<StateInfo> WithAllWithin(StateInfo state) =>
        [state, .. state.Substates.SelectMany(WithAllWithin)];

    private static IEnumerable<Edge> Leaving(StateInfo from)
    {
        foreach (var transition in from.FixedTransitions) yield return new(from, transition.DestinationState, transition, Actions(from, transition));
        foreach (var ignored in from.IgnoredTriggers) yield return new(from, from, ignored, []);
    }

    // A re-entry names what it runs; a move does not, since the state that it enters does.
    private static IEnumerable<string> Actions(StateInfo from, FixedTransitionInfo transition) =>
        transition.DestinationState == from ? from.EntryActions.Select(action => action.Method.Description) : [];
}
