using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Makes a failing trace small. Passes run in the order that pays: the tail, a shorter way to where the failure begins,
/// loops, simpler worlds, chunks and single commands, pairs, earlier commands of the alphabet, all arguments at once; again,
/// until none of them helps.
/// </summary>
public sealed class Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // What the last pass may spend: it is for the few commands that the others leave.
    private const int SameKindsExecutionsMax = 1_000;
    private const int SameKindsExecutionsMaxWhereDear = 20;
    private const int SameKindsRehearsalsMax = 1_000;

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

    // What led to the failure may be remembered where it cannot be seen, but mostly not from the beginning: of the last
    // 1, 2, 4, ... commands, behind the shortest way to the state before them, the fewest that still fail.
    private void TakeShortWay()
    {
        if (Best.Length < 2) return;

        var ways = new ShortWays<TBoot, TState, TCommand, TAnswer, TObservation>(_subject.Machine, _rehearsal, Best.Boot);
        var (whole, states) = (Best.Commands, _states);
        var (fails, holds) = (whole.Count, 0);
        for (var kept = 1; kept < fails; kept *= 2)
        {
            if (TryKeep(kept)) fails = kept;
            else holds = kept;
        }

        while (fails - holds > 1)
        {
            var kept = (fails + holds) / 2;
            if (TryKeep(kept)) fails = kept;
            else holds = kept;
        }

        bool TryKeep(int kept) =>
            ways.To(states[^kept]) is { } way && TryAccept(Best.Boot, way.Concat(whole.Skip(whole.Count - kept)));
    }

    // Between two equal states of the model nothing happened that a conforming system would remember.
    private void CutLoops()
    {
        bool cut;
        do
        {
            cut = false;
            for (var from = 0; from < _states.Length && !cut; from++)
            {
                for (var to = _states.Length - 1; to > from && !cut; to--)
                {
                    if (_states[from].Equals(_states[to])) cut = TryWithout(from, to - from);
                }
            }
        }
        while (cut);
    }

    // A simpler world may have room for fewer things at a time, so neighbours are swapped too: unmap first, then map.
    private void TryWorlds()
    {
        foreach (var world in _worlds.Take(_measure.World).ToList())
        {
            if (TryAccept(world, Best.Commands)) return;

            for (var at = 0; at + 1 < Best.Length; at++)
            {
                if (TryAccept(world, Swapped(at))) return;
            }
        }
    }

    private List<TCommand> Swapped(int at)
    {
        var commands = Best.Commands.ToList();
        (commands[at], commands[at + 1]) = (commands[at + 1], commands[at]);
        return commands;
    }

    private void CutChunks()
    {
        for (var size = Math.Max(1, Best.Length / 2); size >= 1; size /= 2)
        {
            // The index stays put when a chunk goes, because the next one has moved into its place.
            for (var at = 0; at + size <= Best.Length;)
            {
                if (!TryWithout(at, size)) at += size;
            }
        }
    }

    // A map and its unmap can only go together, and not always side by side. Together they leave no trace in the model.
    private void CutPairs()
    {
        for (var first = 0; first < Best.Length; first++)
        {
            for (var second = first + 1; second < Best.Length;)
            {
                var others = Best.Commands.Where((_, at) => at != first && at != second).ToList();
                if (!LeadsToFailure(others) || !TryAccept(Best.Boot, others)) second++;
            }
        }
    }

    // Whether a trace leads to the state in which the best one fails.
    private bool LeadsToFailure(List<TCommand> commands)
    {
        if (_states.Length == 0) return false;

        _rehearsal.Sensible(new(Best.Boot, commands.GetRange(0, Math.Max(0, commands.Count - 1))), out var end);
        return end.Equals(_states[^1]);
    }

    private void TryEarlierCommands()
    {
        for (var at = 0; at < Best.Length; at++)
        {
            for (var index = 0; at < Best.Length && index < IndexOf(_alphabet, Best.Commands[at]); index++)
            {
                var earlier = _alphabet[index];
                if (_subject.Notation.Kind(earlier) != _subject.Notation.Kind(Best.Commands[at])) continue;

                TryAccept(Best.Boot, Best.Commands.Select((command, i) => i == at ? earlier : command));
            }
        }
    }

    // Names go together: "take grp1; release grp1" moves to group 0, and to a world without group 1, in one go or never.
    private void TrySameKinds()
    {
        var kinds = Best.Commands.Select(_subject.Notation.Kind).ToList();
        if (_measure.World == 0 && !kinds.Exists(HasChoice)) return;

        var most = new Limit(Executions + (_subject.IsDear ? SameKindsExecutionsMaxWhereDear : SameKindsExecutionsMax), SameKindsRehearsalsMax);
        for (var world = 0; world <= _measure.World; world++)
        {
            if (TryFirstOf(kinds, _worlds[world], [], most)) return;
        }
    }

    private bool HasChoice(string kind) => _alphabet.Count(command => _subject.Notation.Kind(command) == kind) > 1;

    // The first trace of these kinds that fails, in the order of the alphabet.
    private bool TryFirstOf(List<string> kinds, TBoot world, List<TCommand> chosen, Limit most)
    {
        if (chosen.Count == kinds.Count) return TryAccept(world, chosen);
        if (Executions >= most.Executions || most.Rehearsals-- <= 0) return false;

        var state = After(world, chosen);
        var machine = _subject.Machine;
        foreach (var command in machine.Alphabet(world))
        {
            if (_subject.Notation.Kind(command) != kinds[chosen.Count] || !machine.Asks(state, command)) continue;

            chosen.Add(command);
            if (TryFirstOf(kinds, world, chosen, most)) return true;

            chosen.RemoveAt(chosen.Count - 1);
        }

        return false;
    }

    private TState After(TBoot world, List<TCommand> commands)
    {
        var trace = new Trace<TBoot, TCommand>(world, commands);
        if (_isRehearsable)
        {
            _rehearsal.Sensible(trace, out var end);
            return end;
        }

        Executions++;
        Run(trace);
        return _run[^1];
    }

    private bool TryWithout(int at, int count) =>
        TryAccept(Best.Boot, Best.Commands.Take(at).Concat(Best.Commands.Skip(at + count)));

    private sealed class Limit(int executions, int rehearsals)
    {
        public int Executions => executions;

        public int Rehearsals { get; set; } = rehearsals;
    }
}
