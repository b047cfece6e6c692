using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Makes the record of an exploration against a system.</summary>
public static class AgainstTelling<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>The record, from a series of one point without random traces.</summary>
    /// <param name="run">The run; it has one point.</param>
    /// <param name="folder">Where failing traces are kept.</param>
    /// <param name="budget">What was asked for.</param>
    /// <param name="stopped">Why it ended early; null: it did not.</param>
    public static AgainstRecord Record(
        SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation> run, FoundFolder folder, Budget budget, string? stopped)
    {
        var check = CheckTelling<TBoot, TState, TCommand, TAnswer, TObservation>.Record(run, source: "", folder, budget, stopped);
        var point = run.Points[0];
        var subject = point.Variants[0].Subject;
        var depths = run.At(point).SelectMany(at => at.Outcome.Depths.Values).ToList();
        var deepest = Enumerable.Range(1, budget.Depth).LastOrDefault(length => depths.Any(world => world.Count(length) > 0));
        return new AgainstRecord
        {
            Machine = subject.Machine.Name,
            Against = point.Implementation,
            Worlds = [.. point.Variants.SelectMany(variant => variant.Small).Select(subject.Notation.Spell)],
            DepthAsked = budget.Depth,
            Depth = check.Work.Depth,
            Lengths = [.. Enumerable.Range(1, deepest).Select(length => new LengthRecord(length, length, depths.Sum(world => world.Count(length))))],
            Commands = check.Work.Commands,
            IsComplete = stopped is null && check.Work.Depth == budget.Depth,
            Stopped = stopped,
            NotObserved = [.. check.Rules.Where(rule => rule.Basis == "not observed").Select(rule => rule.Rule.Id)],
            Findings = check.Findings,
            Kinds = check.Kinds,
        };
    }
}
