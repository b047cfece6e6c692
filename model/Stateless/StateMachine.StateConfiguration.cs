using Stateless.Machine;
using Stateless.Reflection;

namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>What a state permits, ignores and does; every method returns the configuration itself.</summary>
    public class StateConfiguration
    {
        private readonly StateNode<TState, TTrigger> _node;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, StateNode<TState, TTrigger> node) =>
            (Machine, _node) = (machine, node);

        /// <summary>The state that is configured.</summary>
        public TState State => _node.State;

        /// <summary>The machine that the state belongs to.</summary>
        public StateMachine<TState, TTrigger> Machine { get; }

        /// <summary>The trigger leads to another state.</summary>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Add(BehaviourKind.Permit, trigger, ElseThan(destinationState));

        /// <summary>The trigger leads to another state while the guard holds. A guard must be pure: it is asked often.</summary>
        public StateConfiguration PermitIf(
            TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return Add(BehaviourKind.Permit, trigger, ElseThan(destinationState), new Guard(guard, guardDescription));
        }

        /// <summary>The trigger leaves the state and enters it again.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(BehaviourKind.Reenter, trigger, State);

        /// <summary>The trigger is handled by doing nothing.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(BehaviourKind.Ignore, trigger, State);

        /// <summary>Runs when the state is entered from outside, after the superstate's own action.</summary>
        public StateConfiguration OnEntry(Action entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            _node.AddEntry(new(entryAction, InvocationInfo.Of(entryAction, entryActionDescription)));
            return this;
        }

        /// <summary>Runs when the state is left for good, before the superstate's own action.</summary>
        public StateConfiguration OnExit(Action exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            _node.AddExit(new(exitAction, InvocationInfo.Of(exitAction, exitActionDescription)));
            return this;
        }

        /// <summary>Places the state within another, whose triggers it inherits.</summary>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var superNode = Machine.NodeOf(superstate);
            if (superNode == _node)
                throw new ArgumentException($"Configuring {State} as a substate of {superstate} creates an illegal cyclic configuration.");
            if (superNode.IsWithin(State))
                throw new ArgumentException($"Configuring {State} as a substate of {superstate} creates an illegal nested cyclic configuration.");

            _node.PlaceWithin(superNode);
            return this;
        }

        private StateConfiguration Add(BehaviourKind kind, TTrigger trigger, TState destination, Guard? guard = null)
        {
            _node.Add(new(kind, trigger, destination, guard));
            return this;
        }

        private TState ElseThan(TState destination) =>
            !EqualityComparer<TState>.Default.Equals(destination, State)
                ? destination
                : throw new ArgumentException(
                    "Permit() (and PermitIf()) require that the destination state is not equal to the source state. " +
                    "To accept a trigger without changing state, use either Ignore() or PermitReentry().");
    }
}
