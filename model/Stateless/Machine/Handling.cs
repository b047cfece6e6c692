namespace Stateless.Machine;

// The answer to "who handles this trigger": a behaviour; or none, with the guards that closed it; or none and no guards, where
// the trigger is unknown.
internal readonly record struct Handling<TState, TTrigger>(Behaviour<TState, TTrigger>? Behaviour, ICollection<string>? UnmetGuards);
