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
    private readonly MatrixCell<TBoot, TState, TCommand, TAnswer, TObservation>[][] _cells; // By point, then by rule.
    private readonly List<Finding<TBoot, TCommand>> _told = [];

    /// <summary>Reads a finished run.</summary>
    public SeriesTelling(SeriesRun<TBoot, TState, TCommand, TAnswer, TObservation> run, FoundFolder folder)
    {
        _run = run;
        _keeping = new(folder);
        _rules = [.. run.Points[0].Variants[0].Subject.Machine.Rules, Rule.Agreement];
        _cells =
        [
            .. run.Points.Select(point => _rules
                .Select((_, rule) => new MatrixCell<TBoot, TState, TCommand, TAnswer, TObservation>(point, [.. run.At(point)], _rules, rule))
                .ToArray()),
        ];
    }

    /// <summary>The findings that the record tells.</summary>
    internal IReadOnlyList<Finding<TBoot, TCommand>> Told => _told;

    /// <summary>The record.</summary>
    /// <param name="definition">Which series it was.</param>
    /// <param name="budget">What was asked for.</param>
    /// <param name="stopped">Why it ended early; null: it did not.</param>
    public SeriesRecord Record(SeriesDefinition definition, Budget budget, string? stopped)
    {
        var findings = Findings();
        var outcomes = _run.Points.SelectMany(point => _run.At(point)).Select(at => at.Outcome).ToList();
        var tally = new Tally(_rules.Count);
        foreach (var outcome in outcomes) tally.Add(outcome.Tally);

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
            Lengths = TestedTelling.Lengths(tally),
            Strategies = TestedTelling.Strategies(outcomes.SelectMany(outcome => outcome.Contributions)),
            StateCommands = TestedTelling.StateCommands([.. _run.Points.SelectMany(point => point.Variants)], tally),
            Chart = Scenery.Record(_run.Points[0].Variants[0].Subject.Notation.Chart),
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
            stopped,
            outcomes.Min(outcome => outcome.ShallowDepth) ?? 0);
    }

    private VerdictRecord VerdictAt(int point)
    {
        var verdicts = _cells[point].Select(cell => cell.Verdict).ToList();
        if (verdicts.Contains(VerdictRecord.Violates)) return VerdictRecord.Violates;

        // Where model and system, last in the list, were never compared, nothing was asked: a part of a run may have nothing to do.
        return verdicts.Contains(VerdictRecord.Inconclusive) || verdicts[^1] != VerdictRecord.Conforms
            ? VerdictRecord.Inconclusive
            : VerdictRecord.Conforms;
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

            // Where another rule is broken before it in every trace, it may only be hidden: a stretch ends where nothing breaks it.
            var last = point;
            for (var next = point + 1; next < _run.Points.Count && _cells[next][rule] is { Mode: not null } or { IsHidden: true }; next++)
            {
                if (_cells[next][rule].Shortest(mode) is not null) last = next;
            }

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

    private FindingRecord Tell(MatrixCell<TBoot, TState, TCommand, TAnswer, TObservation> cell, Span span)
    {
        var (variant, finding) = cell.Shortest(span.Mode)!.Value;
        _told.Add(finding);
        var counterexample = _keeping.Tell(variant.Subject, finding);
        var platforms = Enumerable.Range(span.First, span.Last - span.First + 1)
            .SelectMany(point => _cells[point][cell.Rule].PlatformsOf(span.Mode));
        return new FindingRecord
        {
            Rule = _rules[cell.Rule].Id,
            FirstBad = _run.Points[span.First].Id,
            FixedBy = MendedBy(span),
            Length = finding.Trace.Length,
            After = counterexample.After,
            UnderFault = counterexample.UnderFault,
            Platforms = [.. platforms.Distinct()],
            Trace = [.. finding.Trace.Commands.Select(variant.Subject.Notation.Spell)],
            Counterexample = counterexample,
        };
    }

    // Where a rule is only hidden nobody knows whether it is mended: the first point counts that shows that it is.
    private string? MendedBy(Span span)
    {
        var next = span.Last + 1;
        while (next < _run.Points.Count && _cells[next][span.Rule] is { Mode: null, IsHidden: true }) next++;
        return next < _run.Points.Count ? _run.Points[next].Id : null;
    }

    // Consecutive points at which a rule is broken in one way.
    private sealed record Span(int Rule, FailureMode Mode, int First, int Last);
}
