using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Makes the record of an exploration.</summary>
public static class ExploreTelling
{
    /// <summary>The record.</summary>
    /// <param name="space">What was explored.</param>
    /// <param name="subject">The machine, with its notation.</param>
    /// <param name="stopped">Why it ended early; null: it did not.</param>
    public static ExploreRecord Record<TBoot, TState, TCommand, TAnswer, TObservation>(
        StateSpace<TBoot, TState, TCommand, TAnswer, TObservation> space,
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
        string? stopped)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        var alphabet = subject.Machine.Alphabet(space.Boot);
        var kinds = alphabet
            .Select((command, place) => (Kind: subject.Notation.Kind(command), Accepted: space.Accepted(place), Refused: space.Refused(place)))
            .GroupBy(command => command.Kind)
            .Select(kind => new KindRecord(
                kind.Key,
                kind.Sum(command => command.Accepted + command.Refused),
                kind.Sum(command => command.Accepted),
                kind.Sum(command => command.Refused)));
        return new ExploreRecord
        {
            Machine = subject.Machine.Name,
            Boot = subject.Notation.Spell(space.Boot),
            States = space.StateCount,
            Explored = space.ExploredCount,
            Transitions = space.TransitionCount,
            Diameter = space.Diameter,
            IsComplete = space.IsComplete,
            Stopped = stopped,
            Violations = [.. space.Violations.Select(violation => new ViolationRecord(
                subject.RuleAt(violation.Rule).Id, [.. violation.Trace.Select(subject.Notation.Spell)]))],
            Kinds = [.. kinds],
        };
    }
}
