namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>A move from one state to another, or back into the same.</summary>
    public class Transition
    {
        /// <summary>Describes a move.</summary>
        public Transition(TState source, TState destination, TTrigger trigger) =>
            (Source, Destination, Trigger) = (source, destination, trigger);

        /// <summary>The state that was left.</summary>
        public TState Source { get; }

        /// <summary>The state that is entered.</summary>
        public TState Destination { get; }

        /// <summary>What was fired.</summary>
        public TTrigger Trigger { get; }

        /// <summary>Whether the state is left and entered again.</summary>
        public bool IsReentry => EqualityComparer<TState>.Default.Equals(Source, Destination);
    }
}
