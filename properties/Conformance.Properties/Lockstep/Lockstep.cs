using Conformance.Model.Machines;
using Conformance.Sut.Contract;

namespace Conformance.Properties;

/// <summary>
/// Runs model and system in step through one trace and judges every rule after every command. The only place where the
/// two meet.
/// </summary>
/// <remarks>
/// A run goes on after a rule is broken, bound to what the system answered: so it learns, for each rule, the first step
/// that breaks it, and which rules had been broken before. One instance serves one thread; its buffers are reused, so
/// that a run allocates the system and the model's states, and nothing else.
/// </remarks>
public sealed class Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly IMachine<TBoot, TState, TCommand, TAnswer, TObservation> _machine;
    private readonly INotation<TBoot, TState, TCommand, TAnswer, TObservation> _notation;
    private readonly bool _hasRules;
    private readonly List<TCommand> _executed = [];
    private readonly List<TCommand> _probes = [];

    // What each command of the run began with and was answered, where runs are remembered.
    private readonly List<(TState Before, bool IsInjected, TAnswer Answer)> _trail = [];
    private readonly BrokenRules _broken;

    // The world of the buffers below; they are made anew only when the world changes.
    private TBoot? _boot;
    private TState _start = default!;
    private TObservation _expected = null!;
    private TObservation _seen = null!;
    private TObservation _seenBefore = null!;
    private ISystem<TCommand, TAnswer, TObservation> _system = null!;
    private bool _isInjected;
    private bool _isExpected; // Whether the buffer of what is expected holds what the state lets be seen.
    private TAnswer _answer = default!;

    /// <summary>Pairs up with a subject.</summary>
    public Lockstep(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject)
    {
        Ensure.That(subject.Machine.Rules.Count < 64);
        _subject = subject;
        _machine = subject.Machine;
        _notation = subject.Notation;
        _hasRules = subject.Machine.Rules.Count > 0;
        _broken = new BrokenRules(subject.Machine.Rules.Count + 1);
        Tally = new Tally(subject.Machine.Rules.Count + 1);
    }

    /// <summary>What has been run so far, over all runs.</summary>
    public Tally Tally { get; }

    /// <summary>Whether failures are signed: told apart by where they show and in what. It takes time for each failure.</summary>
    public bool Signs { get; set; }

    /// <summary>Whether runs are remembered, so that <see cref="TryBeginAgain"/> can take the next one up.</summary>
    public bool Remembers { get; set; }

    /// <summary>Called after every step, for telling a trace; null on the hot path.</summary>
    public Action<Moment<TState, TCommand, TAnswer, TObservation>, TObservation>? Told { get; set; }

    /// <summary>The model's state: after the last step, probes included.</summary>
    public TState State { get; private set; } = default!;

    /// <summary>The system of this run.</summary>
    internal object System => _system;

    /// <summary>Whether an injected fault has struck in this run.</summary>
    internal bool IsInjected => _isInjected;

    /// <summary>The rules that this run has broken.</summary>
    public RuleSet Broken => _broken.All;

    /// <summary>Whether the last command was carried out.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>Whether an injected fault struck in the last command.</summary>
    public bool IsStruck { get; private set; }

    /// <summary>Whether the system died: nothing more can be asked.</summary>
    public bool IsDead { get; private set; }

    /// <summary>The commands that were executed, probes not included. Insensible ones were passed over.</summary>
    public IReadOnlyList<TCommand> Executed => _executed;

    /// <summary>How many commands were executed, probes included.</summary>
    public int StepCount { get; private set; }

    /// <summary>The step, from 0, that first broke a rule of <see cref="Broken"/>; probes follow the commands. -1: the boot.</summary>
    public int BrokenAt(int rule) => _broken.At(rule);

    /// <summary>The rules that had been broken by earlier steps when this rule broke.</summary>
    public RuleSet BrokenBefore(int rule) => _broken.Before(rule);

    /// <summary>Whether an injected fault had struck, at this step or before, when this rule broke.</summary>
    public bool BrokenUnderFault(int rule) => _broken.UnderFault(rule);

    /// <summary>The signature of a failure of this run; the run must sign.</summary>
    public FailureSignature Signature(FailureKey key)
    {
        Ensure.That(Signs && Broken.Contains(key.Rule));
        var (kind, fields) = _broken.SignatureOf(key.Rule);
        return new(key, kind, fields);
    }

    /// <summary>What can be seen of a conforming system now. A buffer: filled again by the next step.</summary>
    public TObservation Expected => _expected;

    /// <summary>What can be seen of the system now. A buffer: filled again by the next step.</summary>
    public TObservation Seen => _seen;

    /// <summary>On what model and system differ now, in words.</summary>
    public IEnumerable<Difference> Differences => _system.BootCrash is { } crash
        ? [new("boot", "done", $"crash: {crash}")]
        : _subject.Notation.Differences(_expected, _seen);

    /// <summary>Lets go of the system, until the next one is booted.</summary>
    public void End()
    {
        (_system as IDisposable)?.Dispose();
        _system = null!;
    }

    /// <summary>Boots a fresh system.</summary>
    public void Begin(TBoot boot)
    {
        // A world may be a value, and the first one the default of its type.
        if (_seen is null || !boot.Equals(_boot))
        {
            _boot = boot;
            _start = _machine.Start(boot);
            _expected = _machine.NewObservation(boot);
            _seen = _machine.NewObservation(boot);
            _seenBefore = _machine.NewObservation(boot);
        }

        _executed.Clear();
        _trail.Clear();
        BootFresh(boot);
        State = _start;
        _broken.Clear();
        IsDead = _system.BootCrash is not null;
        _isInjected = false;
        StepCount = 0;
        Tally.Traces++;
        if (!IsDead && AgreesAtBoot()) return;

        _broken.Add(RuleSet.None.With(_subject.AgreementIndex), step: -1, isUnderFault: false);
        if (Signs) Sign(Broken, kind: "", isAdmitted: true);
    }

    /// <summary>
    /// Boots a fresh system and takes it through the first commands of the run before, in the same world. They were judged
    /// then and broke nothing, so they are only executed now.
    /// </summary>
    /// <param name="count">How many commands; the run before went on behind them.</param>
    /// <returns>Whether that could be. If not, something was broken by then, or the system answered differently: the run must begin anew.</returns>
    public bool TryBeginAgain(int count)
    {
        if (count >= _trail.Count || _broken.AnyBefore(count)) return false;

        Tally.Traces++;
        BootFresh(_boot!);
        if (_system.BootCrash is not null) return false;

        for (var i = 0; i < count; i++)
        {
            if (!EqualityComparer<TAnswer>.Default.Equals(Answered(_executed[i]), _trail[i].Answer)) return false;
        }

        var (before, isInjected, _) = _trail[count];
        _executed.RemoveRange(count, _executed.Count - count);
        _trail.RemoveRange(count, _trail.Count - count);
        GoOn(before, isInjected);
        return true;
    }

    /// <summary>Executes one command if it makes sense, and judges.</summary>
    /// <returns>Whether it was executed.</returns>
    public bool Step(TCommand command)
    {
        if (IsDead || !_machine.IsSensible(State, command)) return false;

        Ask(command);
        return true;
    }

    /// <summary>Executes one command that is known to make sense, of a system that is not dead, and judges.</summary>
    public void Ask(TCommand command)
    {
        _executed.Add(command);
        if (!Remembers)
        {
            Execute(command);
            return;
        }

        var (before, isInjected) = (State, _isInjected);
        Execute(command);
        _trail.Add((before, isInjected, _answer));
    }

    /// <summary>Whether there is a probe to run here.</summary>
    internal bool HasProbes
    {
        get
        {
            _probes.Clear();
            if (!IsDead) _machine.AddProbes(State, _probes);
            return _probes.Count > 0;
        }
    }

    /// <summary>Runs the probe epilogue.</summary>
    public void Probe()
    {
        if (!HasProbes) return;

        foreach (var probe in _probes)
        {
            if (!IsDead && _machine.IsSensible(State, probe)) Execute(probe);
        }
    }

    /// <summary>
    /// Boots a fresh system and brings it to where a run has been that broke nothing and met no fault: the system alone is
    /// run, since what the machine says to the same answers is known.
    /// </summary>
    /// <param name="boot">The world.</param>
    /// <param name="commands">The commands of that run, none of which was passed over.</param>
    /// <param name="state">The state that it came to.</param>
    internal void Return(TBoot boot, IReadOnlyList<TCommand> commands, TState state)
    {
        Begin(boot);
        for (var i = 0; i < commands.Count; i++)
        {
            _executed.Add(commands[i]);
            Answered(commands[i]);
        }

        GoOn(state, isInjected: false);
    }

    /// <summary>Runs a whole trace with its epilogue.</summary>
    public void Run(TBoot boot, IReadOnlyList<TCommand> commands)
    {
        Begin(boot);
        for (var i = 0; i < commands.Count; i++) Step(commands[i]);
        Probe();
    }

    private void BootFresh(TBoot boot)
    {
        try
        {
            (_system as IDisposable)?.Dispose();
            _system = _subject.Boot(boot);
            if (_system.BootCrash is null) See();
        }
        catch (Exception wrong)
        {
            throw Located(wrong, "while it booted");
        }
    }

    // The commands so far were judged by another run, and broke nothing.
    private void GoOn(TState state, bool isInjected)
    {
        if (_executed.Count > 0) See();
        State = state;
        _broken.Clear();
        IsDead = false;
        _isInjected = isInjected;
        _isExpected = false;
        StepCount = _executed.Count;
    }

    private TAnswer Answered(TCommand command)
    {
        try
        {
            return _system.Execute(command);
        }
        catch (Exception wrong)
        {
            throw Located(wrong, $"at \"{_notation.Spell(command)}\", asked again");
        }
    }

    // A crash is an answer; an exception is a fault of the adapter or of the machine, and worth nothing without its trace.
    private void Execute(TCommand command)
    {
        try
        {
            Perform(command);
        }
        catch (Exception wrong)
        {
            throw Located(wrong, $"at \"{_subject.Notation.Spell(command)}\"");
        }
    }

    private HarnessException Located(Exception wrong, string where)
    {
        var what = wrong is HarnessException ? wrong.Message : $"{wrong.GetType().Name}: {wrong.Message}";
        var trace = string.Join("; ", _executed.Select(_subject.Notation.Spell).Prepend(_subject.Notation.Spell(_boot!)));
        return new HarnessException($"{what} ({_subject.Name}, {where}, step {StepCount + 1} of the trace: {trace})", wrong);
    }

    private void Perform(TCommand command)
    {
        (_seenBefore, _seen) = (_seen, _seenBefore);
        var answer = _system.Execute(command);
        See();

        var admitted = _machine.Admits(State, command, answer, out var after);
        if (typeof(TState).IsValueType || !_isExpected || !ReferenceEquals(after, State)) Expect(after);
        _answer = answer;
        IsStruck = _machine.IsInjected(answer);
        _isInjected |= IsStruck;
        if (_hasRules || Told is not null)
        {
            var moment = new Moment<TState, TCommand, TAnswer, TObservation>(
                State, command, answer, admitted, after, _seenBefore, _seen);
            Judge(command, answer, admitted, _hasRules ? _machine.Judge(moment) : default);
            Told?.Invoke(moment, _expected);
        }
        else
        {
            Judge(command, answer, admitted, default);
        }

        State = after;
        IsDead = _machine.IsFatal(answer);
        StepCount++;
    }

    private void See()
    {
        _system.Observe(_seen);
        _subject.Hide?.Invoke(_seen);
    }

    // What cannot be seen is no disagreement.
    private void Expect(TState state)
    {
        _machine.Observe(state, _expected);
        _isExpected = true;
        _subject.Hide?.Invoke(_expected);
    }

    private void Judge(TCommand command, TAnswer answer, bool isAdmitted, Judgement judgement)
    {
        IsAccepted = _notation.IsAccepted(answer);
        Tally.Count(
            _notation.Kind(command),
            _notation.StateClass(State, command),
            IsAccepted,
            judgement.Exercised.Intersect(_subject.Observed));

        var fresh = judgement.Broken.Intersect(_subject.Observed).Except(Broken);
        if (fresh.IsEmpty)
        {
            // The rule behind all rules speaks only while no named rule explains the disagreement.
            if (!Broken.IsEmpty || (isAdmitted && _machine.Agree(_expected, _seen))) return;

            fresh = fresh.With(_subject.AgreementIndex);
        }

        _broken.Add(fresh, StepCount, _isInjected);
        if (Signs) Sign(fresh, _notation.Kind(command), isAdmitted);
    }

    private void Sign(RuleSet fresh, string kind, bool isAdmitted)
    {
        var names = Differences.Select(difference => FailureSignature.Field(difference.What));
        if (!isAdmitted) names = names.Prepend("answer");
        _broken.Sign(fresh, kind, string.Join('\n', names.Distinct().Order(StringComparer.Ordinal)));
    }

    // A system may differ before the first command: then the trace that shows it has no commands.
    private bool AgreesAtBoot()
    {
        Expect(_start);
        return _machine.Agree(_expected, _seen);
    }
}
