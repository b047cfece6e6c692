namespace Stateless.Machine;

// What a state does about triggers, its own and inherited.
internal sealed partial class StateNode<TState, TTrigger>
{
    // By trigger, in the order of first mention: graph and permitted triggers come in this order.
    private readonly Dictionary<TTrigger, List<Behaviour<TState, TTrigger>>> _behaviours = [];

    // Within a trigger, moves before re-entries.
    public IEnumerable<Behaviour<TState, TTrigger>> LeavingBehaviours =>
        _behaviours.Values.SelectMany(behaviours => behaviours
            .Where(behaviour => behaviour.Kind != BehaviourKind.Ignore)
            .OrderBy(behaviour => behaviour.Kind));

    public IEnumerable<Behaviour<TState, TTrigger>> IgnoringBehaviours =>
        _behaviours.Values.SelectMany(behaviours => behaviours.Where(behaviour => behaviour.Kind == BehaviourKind.Ignore));

    public void Add(Behaviour<TState, TTrigger> behaviour)
    {
        if (!_behaviours.TryGetValue(behaviour.Trigger, out var behaviours)) _behaviours.Add(behaviour.Trigger, behaviours = []);
        behaviours.Add(behaviour);
    }

    // A list, not a query: guards are asked once and now.
    public List<TTrigger> PermittedTriggers()
    {
        var own = _behaviours.Where(pair => pair.Value.Exists(behaviour => behaviour.IsOpen)).Select(pair => pair.Key);
        return own.ToList().Union(Superstate?.PermittedTriggers() ?? []).ToList();
    }

    // The superstate is asked when the state itself has no open behaviour; where neither has, the outermost guards are told.
    public Handling<TState, TTrigger> Find(TTrigger trigger)
    {
        var own = FindOwn(trigger);
        if (own.Behaviour is not null || Superstate is null) return own;

        var inherited = Superstate.Find(trigger);
        return inherited.Behaviour is null && inherited.UnmetGuards is null ? own : inherited;
    }

    private Handling<TState, TTrigger> FindOwn(TTrigger trigger)
    {
        if (!_behaviours.TryGetValue(trigger, out var behaviours)) return default;

        var open = behaviours.FindAll(behaviour => behaviour.IsOpen);
        return open.Count switch
        {
            0 => new(null, behaviours.Select(behaviour => behaviour.Guard!.Info.Description).Distinct().ToList()),
            1 => new(open[0], null),
            _ => throw new InvalidOperationException(
                $"Multiple permitted exit transitions are configured from state '{state}' for trigger '{trigger}'. Guard clauses must be mutually exclusive."),
        };
    }
}
