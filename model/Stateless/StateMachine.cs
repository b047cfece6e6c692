using Stateless.Machine;

namespace Stateless;

/// <summary>A state chart: which trigger leads from which state to which, under which guard.</summary>
/// <remarks>A trigger fired while another is handled waits until that one is done. One thread at a time.</remarks>
public partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    private readonly Dictionary<TState, StateNode<TState, TTrigger>> _nodes = [];
    private readonly Queue<TTrigger> _waiting = [];
    private readonly Func<TState> _stateAccessor;
    private readonly Action<TState> _stateMutator;
    private readonly TState _initialState;
    private Action<TState, TTrigger, ICollection<string>?> _onUnhandled = RefuseUnhandled;
    private Action<Transition>? _onTransitioned;
    private bool _isFiring;

    /// <summary>Starts a machine that keeps its state itself.</summary>
    public StateMachine(TState initialState)
    {
        var state = initialState;
        _initialState = initialState;
        _stateAccessor = () => state;
        _stateMutator = next => state = next;
    }

    /// <summary>Starts a machine whose state lies elsewhere. The state at this moment counts as the initial one.</summary>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        _stateAccessor = stateAccessor;
        _stateMutator = stateMutator;
        _initialState = stateAccessor();
    }

    /// <summary>The current state.</summary>
    public TState State
    {
        get => _stateAccessor();
        private set => _stateMutator(value);
    }

    /// <summary>What can be fired now: the state's own triggers first, then those of its superstates.</summary>
    /// <remarks>Obsolete because it is so in the published package: code that builds with one must build with the other.</remarks>
    [Obsolete("Kept for compatibility purposes. Recommended to use PermittedTriggersAsync instead")]
    public IEnumerable<TTrigger> PermittedTriggers => CurrentNode.PermittedTriggers();

    /// <inheritdoc cref="PermittedTriggers"/>
    [Obsolete("Kept for compatibility purposes. Recommended to use GetPermittedTriggersAsync instead")]
    public IEnumerable<TTrigger> GetPermittedTriggers() => CurrentNode.PermittedTriggers();

    /// <summary>Opens a state for configuration; it may be opened again.</summary>
    public StateConfiguration Configure(TState state) => new(this, NodeOf(state));

    /// <summary>Whether the current state is this one or lies within it.</summary>
    public bool IsInState(TState state) => CurrentNode.IsWithin(state);

    /// <summary>Whether firing the trigger now would be handled, be it by ignoring it.</summary>
    /// <exception cref="InvalidOperationException">Several guards hold at once.</exception>
    public bool CanFire(TTrigger trigger) => CurrentNode.Find(trigger).Behaviour is not null;

    /// <summary>Calls back after a state was left and before the next is entered; callbacks add up.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction)
    {
        ArgumentNullException.ThrowIfNull(onTransitionAction);
        _onTransitioned += onTransitionAction;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"StateMachine {{ State = {State}, PermittedTriggers = {{ {string.Join(", ", CurrentNode.PermittedTriggers())} }}}}";

    private StateNode<TState, TTrigger> CurrentNode => NodeOf(State);

    // A state that was only asked about appears in the graph, too.
    private StateNode<TState, TTrigger> NodeOf(TState state)
    {
        if (!_nodes.TryGetValue(state, out var node)) _nodes.Add(state, node = new(state));
        return node;
    }
}
