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
public sealed partial class Lockstep<TBoot, TState, TCommand, TAnswer, TObservation>
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

    /// <summary>Whether the system died as it booted: nothing could be asked of it.</summary>
    internal bool HasCrashedAtBoot => _system.BootCrash is not null;

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

    /// <summary>Looks for probes to run here.</summary>
    /// <returns>Whether there are any.</returns>
    internal bool FindProbes()
    {
        _probes.Clear();
        if (!IsDead) _machine.AddProbes(State, _probes);
        return _probes.Count > 0;
    }

    /// <summary>Runs the probe epilogue.</summary>
    public void Probe()
    {
        if (!FindProbes()) return;

        foreach (var probe in _probes)
        {
            if (!IsDead && _machine.IsSensible(State, probe)) Execute(probe);
        }
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
}
