namespace Conformance.Model.Machines;

/// <summary>
/// All that a rule may look at after one command: what the model knew, what was asked and answered, and what could be
/// seen of the system before and after.
/// </summary>
/// <param name="Before">The model's state before the command.</param>
/// <param name="Command">What was asked.</param>
/// <param name="Answer">What the system answered.</param>
/// <param name="Admitted">Whether the model admits that answer.</param>
/// <param name="After">The model's state after the command, bound to the answer.</param>
/// <param name="SeenBefore">What could be seen of the system before.</param>
/// <param name="Seen">What can be seen of it now.</param>
public readonly record struct Moment<TState, TCommand, TAnswer, TObservation>(
    TState Before,
    TCommand Command,
    TAnswer Answer,
    bool Admitted,
    TState After,
    TObservation SeenBefore,
    TObservation Seen);
