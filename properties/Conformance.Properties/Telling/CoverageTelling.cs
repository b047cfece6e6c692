using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Counts how much of the machine a check went through.</summary>
internal static class CoverageTelling
{
    /// <summary>The record, over all platforms.</summary>
    /// <param name="outcomes">What was run on each platform.</param>
    /// <param name="tally">All of it together.</param>
    public static CoverageRecord Record<TBoot, TState, TCommand, TAnswer, TObservation>(
        IReadOnlyList<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Outcome<TBoot, TCommand> Outcome)> outcomes,
        Tally tally)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        var seen = new TransitionCoverage();
        var states = new StateCoverage();
        foreach (var (_, outcome) in outcomes)
        {
            seen.Add(outcome.Transitions);
            states.Add(outcome.States);
        }

        var possible = outcomes.SelectMany(at => PossibleTransitions.Of(at.Variant)).Select(way => (way.Kind, way.IsAccepted)).ToHashSet();
        var missing = possible.Where(transition => !IsIn(tally, transition)).Select(Words).Order(StringComparer.Ordinal).ToList();
        var subject = outcomes[0].Variant.Subject;
        return new(
            possible.Count - missing.Count,
            possible.Count,
            seen.PairCount,
            Enumerable.Range(0, subject.AgreementIndex).Count(rule => tally.Exercised(rule) > 0),
            subject.Observed.Count,
            missing,
            states.Count);
    }

    /// <summary>What random traces went through on one platform, as sets: for what joins parts of a check.</summary>
    public static ShardCoverageRecord Part<TBoot, TCommand>(string platform, Outcome<TBoot, TCommand> outcome)
        where TBoot : IEquatable<TBoot>
        where TCommand : notnull =>
        new(
            platform,
            [.. outcome.Transitions.Transitions.Select(Words)],
            Packed.Of(outcome.Transitions.Pairs.SelectMany(pair => new long[] { pair.First, pair.Second, pair.Trace, (long)pair.Way })),
            Packed.Of(outcome.States.Hashes.Select(hash => (long)hash)));

    private static bool IsIn(Tally tally, (string Kind, bool IsAccepted) transition) =>
        tally.Kinds.FirstOrDefault(kind => kind.Kind == transition.Kind) is { } count
        && (transition.IsAccepted ? count.Accepted : count.Refused) > 0;

    private static string Words((string Kind, bool IsAccepted) transition) =>
        $"{transition.Kind} {(transition.IsAccepted ? "carried out" : "refused")}";
}
