using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>Which commands an enumeration asks. What is enumerated, proven and shrunk goes through the same traces.</summary>
internal static class Enumeration
{
    /// <summary>Whether a command makes sense in a state, and none before it in the alphabet stands for it.</summary>
    public static bool Asks<TBoot, TState, TCommand, TAnswer, TObservation>(
        this IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine, TState state, TCommand command)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class =>
        machine.IsSensible(state, command) && machine.IsCanonical(state, command) && machine.IsRepresentative(state, command);
}
