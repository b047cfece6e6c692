using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Makes the record of a series: the matrix, and what begins and ends where.</summary>
public sealed class SeriesTelling<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation> _run;
    private readonly Keeping<TBoot, TState, TCommand, TAnswer, TObservation> _keeping;
    private readonly IReadOnlyList<Rule> _rules;
    private readonly Cell[][] _cells; // By point, then by rule.

    /// <summary>Reads a finished run.</summary>
    public SeriesTelling(SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation> run, FoundFolder folder)
    {
        _run = run;
        _keeping = new(folder);
        _rules = [.. run.Points[0].Variants[0].Subject.Machine.Rules, Rule.Agreement];
        _cells = [.. run.Points.Select((_, point) => _rules.Select((_, rule) => new Cell(this, point, rule)).ToArray())];
    }

    /// <summary>The record.</summary>
    /// <param name="definition">Which series it was.</param>
    /// <param name="budget">What was asked for.</param>
    /// <param name="stopped">Why it ended early; null: it did not.</param>
    public SeriesRecord Record(SeriesDefinition definition, Budget budget, string? stopped)
    {
        var findings = Findings();
        return new SeriesRecord
        {
            Series = definition.Name,
            Title = definition.Title,
            Points = [.. _run.Points.Select((point, index) => new PointRecord(
                point.Id, VerdictAt(index), point.Implementation, point.Description, point.IsBase))],
            Rules = [.. _rules.Select(Storyteller<TBoot, TState, TCommand, TAnswer, TObservation>.Record)],
            Cells = [.. _cells.SelectMany(point => point).Select(cell => cell.Record())],
            Findings = findings,
            Baseline = null,
            Work = Work(budget, stopped),
        };
    }

    private WorkRecord Work(Budget budget, string? stopped)
    {
        var outcomes = _run.Points.SelectMany(point => _run.At(point)).Select(at => at.Outcome).ToList();
        return new(
            budget.Seed,
            outcomes.Min(outcome => outcome.Depth),
            outcomes.Sum(outcome => outcome.ExhaustiveTraces),
            outcomes.Sum(outcome => outcome.RandomTraces),
            outcomes.Sum(outcome => outcome.ReplayedTraces),
            outcomes.Sum(outcome => outcome.Tally.Commands),
            stopped);
    }

    private VerdictRecord VerdictAt(int point)
    {
        var verdicts = _cells[point].Select(cell => cell.Verdict).ToList();
        if (verdicts.Contains(VerdictRecord.Violates)) return VerdictRecord.Violates;
        return verdicts.Contains(VerdictRecord.Inconclusive) ? VerdictRecord.Inconclusive : VerdictRecord.Conforms;
    }

    private List<FindingRecord> Findings()
    {
        var spans = new List<Span>();
        for (var rule = 0; rule < _rules.Count; rule++)
        {
            AddSpans(rule, FailureMode.Direct, spans);
            AddSpans(rule, FailureMode.UnderFault, spans);
        }

        var told = new List<FindingRecord>();
        foreach (var span in spans.OrderBy(span => span.Mode).ThenBy(span => span.First).ThenBy(span => span.Rule))
        {
            told.Add(Tell(_cells[span.First][span.Rule], span));
            if (span.Mode == FailureMode.Direct) AddConsequences(span, told);
        }

        return told;
    }

    // A rule may break, be mended and break again: each stretch of points is a finding of its own.
    private void AddSpans(int rule, FailureMode mode, List<Span> spans)
    {
        for (var point = 0; point < _run.Points.Count; point++)
        {
            if (_cells[point][rule].Shortest(mode) is null) continue;

            var last = point;
            while (last + 1 < _run.Points.Count && _cells[last + 1][rule].Shortest(mode) is not null) last++;

            // What needs no fault anywhere in the stretch is told already, and better.
            var isNews = mode == FailureMode.Direct
                || Enumerable.Range(point, last - point + 1).Any(at => _cells[at][rule].Mode == FailureMode.UnderFault);
            if (isNews) spans.Add(new(rule, mode, point, last));
            point = last;
        }
    }

    // A consequence lives as long as its cause, so it is told with it and judged by it.
    private void AddConsequences(Span cause, List<FindingRecord> told)
    {
        for (var rule = 0; rule < _rules.Count; rule++)
        {
            for (var point = cause.First; point <= cause.Last; point++)
            {
                var cell = _cells[point][rule];
                if (!cell.IsConsequenceOf(cause.Rule)) continue;

                told.Add(Tell(cell, cause with { First = point, Mode = FailureMode.After }));
                break;
            }
        }
    }

    private FindingRecord Tell(Cell cell, Span span)
    {
        var (variant, finding) = cell.Shortest(span.Mode)!.Value;
        var counterexample = _keeping.Tell(variant.Subject, finding);
        var platforms = Enumerable.Range(span.First, span.Last - span.First + 1)
            .SelectMany(point => _cells[point][cell.Rule].PlatformsOf(span.Mode));
        return new FindingRecord
        {
            Rule = _rules[cell.Rule].Id,
            FirstBad = _run.Points[span.First].Id,
            FixedBy = span.Last + 1 < _run.Points.Count ? _run.Points[span.Last + 1].Id : null,
            Length = finding.Trace.Length,
            After = counterexample.After,
            UnderFault = counterexample.UnderFault,
            Platforms = [.. platforms.Distinct()],
            Trace = [.. finding.Trace.Commands.Select(variant.Subject.Notation.Spell)],
            Counterexample = counterexample,
        };
    }

    // Consecutive points at which a rule is broken in one way.
    private sealed record Span(int Rule, FailureMode Mode, int First, int Last);

    private sealed class Cell
    {
        private readonly SeriesTelling<TBoot, TState, TCommand, TAnswer, TObservation> _telling;
        private readonly int _point;
        private readonly List<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Finding<TBoot, TCommand> Finding)> _found;

        public Cell(SeriesTelling<TBoot, TState, TCommand, TAnswer, TObservation> telling, int point, int rule)
        {
            _telling = telling;
            _point = point;
            Rule = rule;
            _found =
            [
                .. telling._run.At(telling._run.Points[point]).SelectMany(at => at.Outcome.Found.Values
                    .Where(finding => finding.Key.Rule == rule)
                    .Select(finding => (at.Variant, finding))),
            ];
            Mode = _found.Count == 0 ? null : _found.Min(found => found.Finding.Key.Mode);
            Verdict = Judge();
        }

        public int Rule { get; }

        public VerdictRecord Verdict { get; }

        // The gravest way in which the rule is broken: directly, then as a consequence, then under a fault.
        public FailureMode? Mode { get; }

        public IEnumerable<string> PlatformsOf(FailureMode mode) =>
            _found.Where(found => found.Finding.Key.Mode == mode).Select(found => found.Variant.Platform);

        public (Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Finding<TBoot, TCommand> Finding)? Shortest(
            FailureMode mode)
        {
            var found = _found.Where(found => found.Finding.Key.Mode == mode).ToList();
            return found.Count == 0 ? null : found.MinBy(found => found.Finding.Trace.Length);
        }

        public bool IsConsequenceOf(int rule) =>
            Mode == FailureMode.After && Shortest(FailureMode.After)!.Value.Finding.After.First == rule;

        public CellRecord Record() => new(
            _telling._run.Points[_point].Id,
            _telling._rules[Rule].Id,
            Verdict,
            Mode is { } mode ? Shortest(mode)!.Value.Finding.Trace.Length : null,
            After(),
            Mode is { } way ? [.. PlatformsOf(way)] : [],
            UnderFault: Mode == FailureMode.UnderFault);

        private List<string> After()
        {
            var ids = new List<string>();
            if (Mode != FailureMode.After) return ids;

            for (var rules = Shortest(FailureMode.After)!.Value.Finding.After; !rules.IsEmpty; rules = rules.WithoutFirst())
            {
                ids.Add(_telling._rules[rules.First].Id);
            }

            return ids;
        }

        private VerdictRecord Judge()
        {
            if (_found.Count > 0) return VerdictRecord.Violates;

            var at = _telling._run.At(_telling._run.Points[_point]).ToList();
            if (!at.TrueForAll(unit => unit.Outcome.IsComplete)) return VerdictRecord.Inconclusive;
            if (Rule == _telling._rules.Count - 1) return VerdictRecord.Conforms;
            if (!at.TrueForAll(unit => unit.Variant.Subject.Observed.Contains(Rule))) return VerdictRecord.Inconclusive;
            return at.Exists(unit => unit.Outcome.Tally.Exercised(Rule) > 0) ? VerdictRecord.Conforms : VerdictRecord.NotApplicable;
        }
    }
}
