using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>One cell of a series' matrix: what became of one rule at one point, over all platforms.</summary>
internal sealed class MatrixCell<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Point<TBoot, TState, TCommand, TAnswer, TObservation> _point;
    private readonly IReadOnlyList<Rule> _rules;
    private readonly List<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Finding<TBoot, TCommand> Finding)> _found;

    public MatrixCell(
        Point<TBoot, TState, TCommand, TAnswer, TObservation> point,
        IReadOnlyList<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Outcome<TBoot, TCommand> Outcome)> units,
        IReadOnlyList<Rule> rules,
        int rule)
    {
        _point = point;
        _rules = rules;
        Rule = rule;
        _found =
        [
            .. units.SelectMany(unit => unit.Outcome.Found.Values
                .Where(finding => finding.Key.Rule == rule)
                .Select(finding => (unit.Variant, finding))),
        ];
        IsHidden = units.Any(unit => unit.Outcome.Hidden.Contains(rule));
        Mode = _found.Count == 0 ? null : _found.Min(found => found.Finding.Key.Mode);
        Verdict = Judge(units);
    }

    public int Rule { get; }

    public VerdictRecord Verdict { get; }

    // The gravest way in which the rule is broken: directly, then as a consequence, then under a fault.
    public FailureMode? Mode { get; }

    // Whether a trace of another point breaks it here too, behind what hides it.
    public bool IsHidden { get; }

    public IEnumerable<string> PlatformsOf(FailureMode mode) =>
        _found.Where(found => found.Finding.Key.Mode == mode).Select(found => found.Variant.Platform);

    public (Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Finding<TBoot, TCommand> Finding)? Shortest(FailureMode mode)
    {
        var found = _found.Where(found => found.Finding.Key.Mode == mode).ToList();
        return found.Count == 0 ? null : found.MinBy(found => found.Finding.Trace.Length);
    }

    public bool IsConsequenceOf(int rule) =>
        Mode == FailureMode.After && Shortest(FailureMode.After)!.Value.Finding.After.First == rule;

    public CellRecord Record() => new(
        _point.Id,
        _rules[Rule].Id,
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
            ids.Add(_rules[rules.First].Id);
        }

        return ids;
    }

    private VerdictRecord Judge(
        IReadOnlyList<(Variant<TBoot, TState, TCommand, TAnswer, TObservation> Variant, Outcome<TBoot, TCommand> Outcome)> units)
    {
        if (_found.Count > 0) return VerdictRecord.Violates;
        if (!units.All(unit => unit.Outcome.IsComplete)) return VerdictRecord.Inconclusive;

        // The agreement of model and system, last in the list, is looked at after every command.
        if (Rule == _rules.Count - 1) return units.Any(unit => unit.Outcome.HasAsked) ? VerdictRecord.Conforms : VerdictRecord.NotApplicable;
        if (!units.All(unit => unit.Variant.Subject.Observed.Contains(Rule))) return VerdictRecord.Inconclusive;
        return units.Any(unit => unit.Outcome.Tally.Exercised(Rule) > 0) ? VerdictRecord.Conforms : VerdictRecord.NotApplicable;
    }
}
