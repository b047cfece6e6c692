using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// What makes two failures the same bug, as far as a trace can tell: the rule, and how the trace comes to break it.
/// Shrinking never changes it.
/// </summary>
/// <param name="Rule">The index of the rule.</param>
/// <param name="Mode">How the trace comes to break it.</param>
public readonly record struct FailureKey(int Rule, FailureMode Mode)
{
    /// <summary>The failures of a run, in the order of the rules.</summary>
    public static void AddAll<TBoot, TState, TCommand, TAnswer, TObservation>(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, List<FailureKey> into)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        for (var rules = run.Broken; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            if (Of(run, rules.First) is { } key) into.Add(key);
        }
    }

    /// <summary>
    /// The rules that a run breaks only behind both an injected fault and another rule: not told, and not kept either. Of a
    /// system that does not boot that is all there are.
    /// </summary>
    public static RuleSet Hidden<TBoot, TState, TCommand, TAnswer, TObservation>(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        if (run.HasCrashedAtBoot) return new RuleSet(ulong.MaxValue).Except(run.Broken);

        var hidden = RuleSet.None;
        for (var rules = run.Broken; !rules.IsEmpty; rules = rules.WithoutFirst())
        {
            if (Of(run, rules.First) is null) hidden = hidden.With(rules.First);
        }

        return hidden;
    }

    /// <summary>Whether a run has failed in this way.</summary>
    public bool IsFailureOf<TBoot, TState, TCommand, TAnswer, TObservation>(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class =>
        run.Broken.Contains(Rule) && Of(run, Rule) == this;

    // What follows both an injected fault and another broken rule says nothing that either of them does not say better.
    private static FailureKey? Of<TBoot, TState, TCommand, TAnswer, TObservation>(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, int rule)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class => (run.BrokenBefore(rule).IsEmpty, run.BrokenUnderFault(rule)) switch
    {
        (true, false) => new(rule, FailureMode.Direct),
        (true, true) => new(rule, FailureMode.UnderFault),
        (false, false) => new(rule, FailureMode.After),
        (false, true) => null,
    };
}
