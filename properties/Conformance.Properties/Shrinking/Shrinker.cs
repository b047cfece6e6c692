using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Makes a failing trace small. Passes run in the order that pays: the tail, a shorter way to where the failure begins,
/// loops, simpler worlds, chunks and single commands, pairs, earlier commands of the alphabet, all arguments at once; again,
/// until none of them helps.
/// </summary>
public sealed partial class Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _lockstep;
    private readonly Rehearsal<TBoot, TState, TCommand, TAnswer, TObservation> _rehearsal;
    private readonly FailureKey _key;
    private readonly HashSet<Trace<TBoot, TCommand>> _tried = [];
    private readonly List<TBoot> _worlds; // The simplest first; what stands after the trace's own is not simpler.
    private readonly List<TState> _run = []; // The model's states of the last execution: before the first command, and after each.

    private IReadOnlyList<TCommand> _alphabet = [];
    private Simplicity _measure = null!;
    private TState[] _states = []; // Of the best trace: before each of its commands.
    private bool _isRehearsable; // Whether the machine alone goes through all of the best trace, as the system did.

    /// <summary>Begins with a trace that fails, and runs it.</summary>
    /// <param name="subject">The system and its machine.</param>
    /// <param name="lockstep">Runs them, and signs from now on; its tally is the caller's affair.</param>
    /// <param name="key">The failure to keep: its signature is that of the trace.</param>
    /// <param name="trace">A trace that failed so.</param>
    /// <param name="simplest">Worlds that are simpler than all others, simplest first.</param>
    public Shrinker(
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep,
        FailureKey key,
        Trace<TBoot, TCommand> trace,
        IEnumerable<TBoot> simplest)
    {
        _subject = subject;
        _lockstep = lockstep;
        _lockstep.Signs = true;
        _rehearsal = new(subject.Machine, subject.Notation);
        _key = key;
        _worlds = [.. simplest];
        AddWorlds(trace.Boot, []);
        Best = trace;
        if (!Fails(trace, out var failing)) return;

        // What comes after the step that fails did not make it fail.
        Signature = _lockstep.Signature(key);
        Take(failing);
    }

    /// <summary>What the failure looked like at first; null: it did not come again.</summary>
    public FailureSignature? Signature { get; }

    /// <summary>The simplest failing trace so far.</summary>
    public Trace<TBoot, TCommand> Best { get; private set; }

    /// <summary>How often the system was run.</summary>
    public int Executions { get; private set; }

    /// <summary>Shrinks until no pass helps any more.</summary>
    public Trace<TBoot, TCommand> Shrink()
    {
        Ensure.That(Signature is not null);
        TakeShortWay();
        CutLoops();
        Simplicity before;
        do
        {
            before = _measure;
            TryWorlds();
            CutChunks();
            CutPairs();
            TryEarlierCommands();
            TrySameKinds();
        }
        while (_measure.IsBelow(before));

        return Best;
    }

    /// <summary>Whether a trace fails by the same rule in the same way, and shows it where it did; runs the system.</summary>
    /// <param name="candidate">The trace.</param>
    /// <param name="failing">What of it was executed, up to the step that fails.</param>
    private bool Fails(Trace<TBoot, TCommand> candidate, out Trace<TBoot, TCommand> failing)
    {
        Executions++;
        Run(candidate);
        failing = candidate;
        if (!_key.IsFailureOf(_lockstep) || Signature?.IsKeptBy(_lockstep.Signature(_key)) == false) return false;

        var length = Math.Min(_lockstep.BrokenAt(_key.Rule) + 1, _lockstep.Executed.Count);
        failing = candidate with { Commands = [.. _lockstep.Executed.Take(length)] };
        return true;
    }

    private void Run(Trace<TBoot, TCommand> trace)
    {
        _run.Clear();
        _lockstep.Begin(trace.Boot);
        _run.Add(_lockstep.State);
        foreach (var command in trace.Commands)
        {
            if (_lockstep.Step(command)) _run.Add(_lockstep.State);
        }

        _lockstep.Probe();
    }

    // The only door. A candidate gets through when it is simpler, can fail at all as far as the machine knows, is new, and
    // fails by the same rule in the same way.
    private bool TryAccept(TBoot boot, IEnumerable<TCommand> commands)
    {
        var asked = new Trace<TBoot, TCommand>(boot, _subject.Machine.Rename([.. commands]));
        var candidate = asked;
        if (_isRehearsable)
        {
            candidate = _rehearsal.Sensible(asked, out var end);
            if (!Measured(candidate).IsBelow(_measure) || !CanFail(candidate, end)) return false;
        }

        if (!_tried.Add(candidate)) return false;
        if (!Fails(candidate, out var failing)) return false;

        // Running passed over what made no sense, so what failed may be simpler still than what was asked.
        if (!Measured(failing).IsBelow(_measure)) return false;

        Take(failing);
        return true;
    }

    // Without the kind of command at which it fails, or at boot, it cannot fail there.
    private bool CanFail(Trace<TBoot, TCommand> candidate, TState end) =>
        Signature!.Kind.Length == 0 || _rehearsal.Asks(candidate, end, Signature.Kind);

    private void Take(Trace<TBoot, TCommand> failing)
    {
        Best = failing;
        _measure = Measured(failing);
        _alphabet = _subject.Machine.Alphabet(failing.Boot);
        _states = [.. _run.Take(failing.Length)];
        _isRehearsable = _rehearsal.Sensible(failing, out _).Length == failing.Length;
    }

    private Simplicity Measured(Trace<TBoot, TCommand> trace)
    {
        var alphabet = _subject.Machine.Alphabet(trace.Boot);
        return new(trace.Length, _worlds.IndexOf(trace.Boot), [.. trace.Commands.Select(command => IndexOf(alphabet, command))]);
    }

    // What is simpler than a simpler world is simpler too.
    private void AddWorlds(TBoot world, HashSet<TBoot> seen)
    {
        if (!seen.Add(world)) return;

        foreach (var simpler in _subject.Machine.Simpler(world)) AddWorlds(simpler, seen);
        if (!_worlds.Contains(world)) _worlds.Add(world);
    }

    private static int IndexOf(IReadOnlyList<TCommand> alphabet, TCommand command)
    {
        for (var i = 0; i < alphabet.Count; i++)
        {
            if (EqualityComparer<TCommand>.Default.Equals(alphabet[i], command)) return i;
        }

        // A trace written by hand may hold what the generator would not ask.
        return alphabet.Count;
    }
}
