using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Makes the record of a check.</summary>
public static class CheckTelling<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>The record of a check, from a series of one point.</summary>
    /// <param name="run">The run; it has one point.</param>
    /// <param name="source">Which source the implementation follows.</param>
    /// <param name="folder">Where failing traces are kept.</param>
    /// <param name="budget">What was asked for.</param>
    /// <param name="stopped">Why it ended early; null: it did not.</param>
    /// <param name="targets">How much of the machine had to be gone through; null: nothing was asked for.</param>
    public static CheckRecord Record(
        SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation> run,
        string source,
        FoundFolder folder,
        Budget budget,
        string? stopped,
        IReadOnlyList<CoverageTarget>? targets = null)
    {
        Ensure.That(run.Points.Count == 1);
        var point = run.Points[0];
        var telling = new SeriesTelling<TBoot, TState, TCommand, TAnswer, TObservation>(run, folder);
        var series = telling.Record(new(point.Implementation, point.Description, [point.Implementation], HasBase: false), budget, stopped);
        var outcomes = run.At(point).ToList();
        var subject = point.Variants[0].Subject;
        var tally = new Tally(subject.AgreementIndex + 1);
        foreach (var (_, outcome) in outcomes) tally.Add(outcome.Tally);

        var coverage = CoverageTelling.Record(outcomes, tally);
        var keeping = new Keeping<TBoot, TState, TCommand, TAnswer, TObservation>(folder);
        var allKinds = AllKinds(point);
        List<KindRecord> kinds =
        [
            .. tally.Kinds
                .OrderBy(kind => allKinds.IndexOf(kind.Kind))
                .Select(kind => new KindRecord(kind.Kind, kind.Asked, kind.Accepted, kind.Refused)),
        ];
        return new CheckRecord
        {
            Implementation = point.Implementation,
            Description = point.Description,
            Source = source,
            Platforms = [.. point.Variants.Select(variant => variant.Platform)],
            Verdict = series.Points[0].Verdict,
            Rules = [.. series.Cells.Select((cell, index) => new RuleCheckRecord(
                series.Rules[index], cell.Verdict, Basis(subject, cell, index), Exercised(subject, tally, index)))],
            Findings = [.. series.Findings.Select(finding => finding.Counterexample), .. Others(run, point, folder, [.. telling.Told.Select(finding => finding.Signature).OfType<FailureSignature>()])],
            Kinds = kinds,
            Lengths = series.Lengths,
            Strategies = series.Strategies,
            Coverage = coverage,
            Missed = [.. (targets ?? []).Select(target => target.Missed(coverage)).OfType<string>()],
            Warnings = CommandWarnings.Of(allKinds, kinds, coverage.Missing),
            StateCommands = series.StateCommands,
            Chart = series.Chart,
            Shard = budget.Shard is { } part ? Part(part, outcomes, keeping, budget, allKinds) : null,
            Work = series.Work,
        };
    }

    /// <summary>Which run a part of a check belongs to.</summary>
    public static RunIdentity Identity(Point<TBoot, TState, TCommand, TAnswer, TObservation> point, Budget budget) => new(
        point.Implementation,
        point.Variants[0].Subject.Machine.Name,
        ProgramVersion.Text,
        budget.Seed,
        budget.Depth,
        budget.RandomTraces,
        string.Join(' ', point.Variants.Select(variant => variant.Platform)),
        Proofs(budget),
        budget.Shard?.Count ?? 1);

    private static string Proofs(Budget budget) => budget.Prove == true ? "everywhere" : "where runs are not dear";

    // All that was found, platform by platform: which of it the whole run would have told only the whole run knows.
    private static ShardRecord Part(
        Shard part,
        List<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Outcome<TBoot, TCommand> Outcome)> outcomes,
        Keeping<TBoot, TState, TCommand, TAnswer, TObservation> keeping,
        Budget budget,
        List<string> kinds) => new()
    {
        Index = part.Index,
        Count = part.Count,
        Version = ProgramVersion.Text,
        Machine = outcomes[0].Variant.Subject.Machine.Name,
        Depth = budget.Depth,
        Tests = budget.RandomTraces,
        Proofs = Proofs(budget),
        Kinds = kinds,
        Ways = TestedTelling.Ways,
        Coverage = [.. outcomes.Select(at => CoverageTelling.Part(at.Variant.Platform, at.Outcome))],
        Findings =
        [
            .. from at in outcomes
               from finding in at.Outcome.Found.Values
               select new ShardFindingRecord(
                   at.Variant.Platform,
                   (int)finding.Key.Mode,
                   [finding.At.Phase, finding.At.Number, finding.At.World],
                   keeping.Tell(at.Variant.Subject, finding),
                   finding.At.Way is { } way ? TestedTelling.Name(way) : null),
        ],
    };

    // Told once, on the first platform that shows it, and not where a trace that is told already shows it, on any platform.
    private static List<CounterexampleRecord> Others(
        SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation> run,
        Point<TBoot, TState, TCommand, TAnswer, TObservation> point,
        FoundFolder folder,
        List<FailureSignature> told)
    {
        var keeping = new Keeping<TBoot, TState, TCommand, TAnswer, TObservation>(folder);
        var others = new List<CounterexampleRecord>();
        foreach (var (subject, finding) in run.At(point).SelectMany(at => at.Outcome.Others.Select(finding => (at.Variant.Subject, finding))))
        {
            if (finding.Signature is not { } signature || told.Exists(signature.IsKeptBy)) continue;

            told.Add(signature);
            others.Add(keeping.Tell(subject, finding));
        }

        return others;
    }

    private static string Basis(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, CellRecord cell, int rule)
    {
        if (rule != subject.AgreementIndex && !subject.Observed.Contains(rule)) return "not observed";
        return cell.Verdict == VerdictRecord.NotApplicable ? "nothing to say" : "directly";
    }

    // The agreement of model and system is looked at after every command.
    private static long Exercised(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, Tally tally, int rule) =>
        rule == subject.AgreementIndex ? tally.Commands : tally.Exercised(rule);

    // In the order of the alphabet.
    private static List<string> AllKinds(Point<TBoot, TState, TCommand, TAnswer, TObservation> point) =>
    [
        .. point.Variants
            .SelectMany(variant => variant.Large.Concat(variant.Small).SelectMany(variant.Subject.Machine.Alphabet))
            .Select(point.Variants[0].Subject.Notation.Kind)
            .Distinct(),
    ];
}
