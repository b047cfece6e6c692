using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Tells what was tested: how random traces were grown, how long they were, and which commands were asked where.</summary>
internal static class TestedTelling
{
    /// <summary>What each way of growing random traces brought.</summary>
    public static IReadOnlyList<StrategyRecord> Strategies(IEnumerable<Contribution> contributions) =>
        [.. contributions
            .GroupBy(contribution => contribution.Strategy)
            .Select(ways => new StrategyRecord(
                Name(ways.Key),
                $"{Mixture.Share(ways.Key)} of {Mixture.Whole}",
                ways.Sum(way => way.Traces),
                ways.Sum(way => way.Commands),
                ways.Sum(way => way.Accepted),
                ways.Sum(way => way.NewPairs),
                ways.Sum(way => way.Findings),
                Why(ways.Key),
                ways.Sum(way => way.Struck)))
            .Where(strategy => strategy.Traces > 0)];

    /// <summary>How many random traces had each length.</summary>
    public static IReadOnlyList<LengthRecord> Lengths(Tally tally) =>
        [.. tally.Lengths.GroupBy(length => length.Key / 10).Select(group => new LengthRecord(
            group.Key * 10, group.Key * 10 + 9, group.Sum(length => length.Value)))];

    /// <summary>How often each kind of command was asked in each class of states; where it could have been and was not, too.</summary>
    /// <param name="variants">What was run; of those with the same platform one is enough.</param>
    /// <param name="tally">What was counted of all of them.</param>
    public static IReadOnlyList<StateCommandRecord> StateCommands<TBoot, TState, TCommand, TAnswer, TObservation>(
        IReadOnlyList<Variant<TBoot, TState, TCommand, TAnswer, TObservation>> variants, Tally tally)
        where TBoot : IEquatable<TBoot>
        where TState : IEquatable<TState>
        where TCommand : notnull
        where TObservation : class
    {
        var classes = variants[0].Subject.Notation.StateClasses;
        var possible = variants.DistinctBy(variant => variant.Platform).SelectMany(PossibleTransitions.Of).Distinct().ToList();
        var could = possible.Select(way => (way.Kind, way.StateClass)).ToHashSet();
        var kinds = tally.Kinds.Select(kind => kind.Kind).Concat(possible.Select(way => way.Kind)).Distinct().ToList();
        return
        [
            .. from at in Enumerable.Range(0, classes.Count)
               from kind in kinds
               let count = tally.Kinds.FirstOrDefault(count => count.Kind == kind)
               let cell = new StateCommandRecord(classes[at], kind, count?.AcceptedIn(at) ?? 0, count?.RefusedIn(at) ?? 0)
               where cell.Accepted + cell.Refused > 0 || could.Contains((kind, at))
               select cell,
        ];
    }

    /// <summary>The names of all ways, in order.</summary>
    public static IReadOnlyList<string> Ways => [.. Enum.GetValues<Strategy>().Select(Name)];

    /// <summary>The name of a way.</summary>
    public static string Name(Strategy strategy) => strategy switch
    {
        Strategy.Weighted => "weighted",
        Strategy.RareFirst => "rare first",
        _ => "swarm",
    };

    private static string Why(Strategy strategy) => strategy switch
    {
        Strategy.Weighted =>
            "A kind by its weight, then one command of that kind that makes sense, refusals like anything else: what users do most is asked most.",
        Strategy.RareFirst =>
            "Of some kinds the one that was carried out most rarely, above all behind the command before: so protocols of many steps are gone through to their end.",
        _ =>
            "Weighted, but a quarter of the kinds is left out of the whole trace: what one kind would always undo is left standing.",
    };
}
