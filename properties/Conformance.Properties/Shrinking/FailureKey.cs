using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// What makes two failures the same bug, as far as a trace can tell: the rule, and whether it breaks first or only once
/// another rule has been broken. Shrinking never changes it.
/// </summary>
/// <param name="Rule">The index of the rule.</param>
/// <param name="IsDirect">Whether no other rule was broken before it in the trace.</param>
public readonly record struct FailureKey(int Rule, bool IsDirect)
{
    /// <summary>The failures of a run, in the order of the rules.</summary>
    public static void AddAll<TBoot, TState, TCommand, TAnswer, TObservation>(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, List<FailureKey> into)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : IEquatable<TCommand>
        where TObservation : class
    {
        for (var rules = run.Broken; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            into.Add(new(rules.First, run.BrokenBefore(rules.First).IsEmpty));
        }
    }

    /// <summary>Whether a run has failed in this way.</summary>
    public bool IsFailureOf<TBoot, TState, TCommand, TAnswer, TObservation>(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : IEquatable<TCommand>
        where TObservation : class =>
        run.Broken.Contains(Rule) && run.BrokenBefore(Rule).IsEmpty == IsDirect;
}
