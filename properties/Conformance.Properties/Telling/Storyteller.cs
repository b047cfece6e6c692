using Conformance.Model.Machines;
using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Runs a failing trace once more and writes down what happened, for a report.</summary>
public sealed class Storyteller<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // How often a flaky trace is run to see it fail once more.
    private const int FlakyRuns = 50;

    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _lockstep;
    private readonly List<StepRecord> _steps = [];
    private readonly List<SceneRecord> _scenes = []; // The boot, then each step.

    private TObservation? _whole; // What the model has, the hidden included; a buffer.
    private int _commandCount;

    /// <summary>Prepares to tell of a subject.</summary>
    public Storyteller(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject)
    {
        _subject = subject;
        _lockstep = new(subject) { Told = Note, Signs = true };
    }

    /// <summary>Every step of the trace told last.</summary>
    public IReadOnlyList<StepRecord> Steps => _steps;

    /// <summary>Runs a trace and notes every step.</summary>
    /// <returns>The run, for what it broke.</returns>
    public Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> Tell(Trace<TBoot, TCommand> trace)
    {
        _steps.Clear();
        _scenes.Clear();
        _commandCount = int.MaxValue;
        _whole = _subject.Machine.NewObservation(trace.Boot);
        _lockstep.Begin(trace.Boot);
        _scenes.Add(Scene(_lockstep.State, _lockstep.Expected, _lockstep.Seen, _lockstep.Differences.Select(Record)));
        foreach (var command in trace.Commands) _lockstep.Step(command);
        _commandCount = _steps.Count;
        _lockstep.Probe();
        return _lockstep;
    }

    /// <summary>Tells a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="replay">The call that shows it again; empty: there is none.</param>
    public CounterexampleRecord Tell(Finding<TBoot, TCommand> finding, string replay)
    {
        // Whatever was seen before, what does not fail now does not always fail.
        var run = Tell(finding.Trace);
        if (finding.Flaky is null && !IsShown(run, finding)) finding = Labelled(finding);
        for (var more = 0; more < FlakyRuns && !IsShown(run, finding); more++) run = Tell(finding.Trace);

        // A flaky failure may not show again: then there is a trace, and no difference to tell.
        var isShown = IsShown(run, finding);
        var last = isShown ? run.BrokenAt(finding.Key.Rule) : _steps.Count - 1;
        return new CounterexampleRecord
        {
            System = _subject.Name,
            Machine = _subject.Machine.Name,
            Rule = Record(_subject.RuleAt(finding.Key.Rule)),
            Boot = _subject.Notation.Spell(finding.Trace.Boot),
            After = Ids(isShown ? run.BrokenBefore(finding.Key.Rule) : finding.After),
            UnderFault = finding.Key.Mode == FailureMode.UnderFault,
            Steps = [.. _steps.Take(last + 1)],
            Scenes = [.. _scenes.Take(last + 2)],
            Differences = isShown ? _scenes[last + 1].Differences : [],
            Length = finding.Trace.Length,
            FoundLength = finding.FoundLength,
            Found = finding.Found,
            Minimality = Minimality.Of(finding),
            ShrinkExecutions = finding.ShrinkExecutions,
            RepeatExecutions = finding.RepeatExecutions,
            ProofExecutions = finding.ProofExecutions ?? finding.ProofSpent,
            Flaky = finding.Flaky is { } flaky ? $"{flaky.Failed} of {flaky.Runs}" : null,
            Replay = replay,
        };
    }

    /// <summary>Says how often a failure comes that has come in one run, and in another not.</summary>
    internal Finding<TBoot, TCommand> Labelled(Finding<TBoot, TCommand> finding)
    {
        var lockstep = new Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>(_subject);
        var labelled = new Recurrence<TBoot, TState, TCommand, TAnswer, TObservation>(_subject, lockstep).Labelled(finding);
        lockstep.End();
        return labelled;
    }

    /// <summary>A rule as reports keep it.</summary>
    public static RuleRecord Record(Rule rule) => new(rule.Id, rule.Name, rule.Statement, rule.Source);

    /// <summary>A machine's diagram as reports keep it; null: it has none.</summary>
    public static ChartRecord? Chart(INotation<TBoot, TState, TCommand, TAnswer, TObservation> notation) => Scenery.Record(notation.Chart);

    private static bool IsShown(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, Finding<TBoot, TCommand> finding) =>
        Recurrence<TBoot, TState, TCommand, TAnswer, TObservation>.Shows(run, finding);

    private List<string> Ids(RuleSet rules)
    {
        var ids = new List<string>();
        for (; !rules.IsEmpty; rules = rules.WithoutFirst()) ids.Add(_subject.RuleAt(rules.First).Id);
        return ids;
    }

    private static DifferenceRecord Record(Difference told) => new(told.What, told.Expected, told.Actual);

    private void Note(Moment<TState, TCommand, TAnswer, TObservation> moment, TObservation expected)
    {
        var notation = _subject.Notation;
        var isProbe = _steps.Count >= _commandCount;
        _steps.Add(new(notation.Spell(moment.Command), notation.Tell(moment.Answer), isProbe));
        _scenes.Add(Scene(moment.After, expected, moment.Seen, Differences(moment, expected)));
    }

    private SceneRecord Scene(TState state, TObservation expected, TObservation seen, IEnumerable<DifferenceRecord> differences)
    {
        var notation = _subject.Notation;
        _subject.Machine.Observe(state, _whole!);
        return new(Scenery.Record(notation.Parts(_whole!), notation.Parts(expected), notation.Parts(seen)), [.. differences]);
    }

    // Where a wrong answer claims success the state is bound to it: what differs beyond that is not needed to see the mistake.
    private IEnumerable<DifferenceRecord> Differences(
        Moment<TState, TCommand, TAnswer, TObservation> moment, TObservation expected)
    {
        var notation = _subject.Notation;
        if (!moment.Admitted)
        {
            yield return new("answer", notation.Expected(moment.Before, moment.Command, moment.Answer), notation.Tell(moment.Answer));
            if (notation.IsAccepted(moment.Answer)) yield break;
        }

        foreach (var told in notation.Differences(expected, moment.Seen)) yield return Record(told);
    }
}
