using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Makes a failing trace small. Passes run in the order that pays: the tail, loops, simpler worlds, chunks and single
/// commands, pairs, earlier commands of the alphabet, all arguments at once; again, until none of them helps.
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

    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _lockstep;
    private readonly FailureSignature _signature;
    private readonly HashSet<Trace<TBoot, TCommand>> _tried = [];
    private readonly List<TBoot> _worlds; // The simplest first; what stands after the trace's own is not simpler.

    private IReadOnlyList<TCommand> _alphabet = [];
    private Simplicity _measure = null!;

    /// <summary>Begins with a trace that fails.</summary>
    /// <param name="subject">The system and its machine.</param>
    /// <param name="lockstep">Runs them, and signs from now on; its tally is the caller's affair.</param>
    /// <param name="key">The failure to keep: its signature is that of the trace.</param>
    /// <param name="trace">A trace that fails so.</param>
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
        _worlds = [.. simplest];
        AddWorlds(trace.Boot, []);
        Best = trace;
        Measure(trace);
        Executions++;
        _lockstep.Signs = true;
        _lockstep.Run(trace.Boot, trace.Commands);
        Ensure.That(key.IsFailureOf(_lockstep));
        _signature = _lockstep.Signature(key);
    }

    /// <summary>What the failure looked like at first.</summary>
    public FailureSignature Signature => _signature;

    /// <summary>The simplest failing trace so far.</summary>
    public Trace<TBoot, TCommand> Best { get; private set; }

    /// <summary>How often the system was run.</summary>
    public int Executions { get; private set; }

    /// <summary>Shrinks until no pass helps any more.</summary>
    public Trace<TBoot, TCommand> Shrink()
    {
        CutTail();
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
        _lockstep.Run(candidate.Boot, candidate.Commands);
        failing = candidate;
        var key = _signature.Key;
        if (!key.IsFailureOf(_lockstep) || !_signature.IsKeptBy(_lockstep.Signature(key))) return false;

        var length = Math.Min(_lockstep.BrokenAt(key.Rule) + 1, _lockstep.Executed.Count);
        failing = candidate with { Commands = [.. _lockstep.Executed.Take(length)] };
        return true;
    }

    // The only door. A candidate gets through when it is new, fails by the same rule in the same way, and is simpler.
    private bool TryAccept(TBoot boot, IEnumerable<TCommand> commands)
    {
        var candidate = new Trace<TBoot, TCommand>(boot, _subject.Machine.Rename([.. commands]));
        if (!_tried.Add(candidate)) return false;
        if (!Fails(candidate, out var failing)) return false;

        // Running passed over what made no sense, so what failed may be simpler still than what was asked.
        var simplest = Best;
        Best = failing;
        var old = _measure;
        Measure(failing);
        if (_measure.IsBelow(old)) return true;

        Best = simplest;
        Measure(simplest);
        return false;
    }

    private void Measure(Trace<TBoot, TCommand> trace)
    {
        _alphabet = _subject.Machine.Alphabet(trace.Boot);
        _measure = new(trace.Length, _worlds.IndexOf(trace.Boot), [.. trace.Commands.Select(IndexOf)]);
    }

    // What is simpler than a simpler world is simpler too.
    private void AddWorlds(TBoot world, HashSet<TBoot> seen)
    {
        if (!seen.Add(world)) return;

        foreach (var simpler in _subject.Machine.Simpler(world)) AddWorlds(simpler, seen);
        if (!_worlds.Contains(world)) _worlds.Add(world);
    }

    private int IndexOf(TCommand command)
    {
        for (var i = 0; i < _alphabet.Count; i++)
        {
            if (EqualityComparer<TCommand>.Default.Equals(_alphabet[i], command)) return i;
        }

        // A trace written by hand may hold what the generator would not ask.
        return _alphabet.Count;
    }

    // What comes after the step that fails did not make it fail.
    private void CutTail()
    {
        if (Fails(Best, out var failing) && failing.Length < Best.Length) TryAccept(failing.Boot, failing.Commands);
    }

    // Between two equal states of the model nothing happened that a conforming system would remember.
    private void CutLoops()
    {
        bool cut;
        do
        {
            cut = false;
            var states = States();
            for (var from = 0; from < states.Count && !cut; from++)
            {
                for (var to = states.Count - 1; to > from && !cut; to--)
                {
                    if (states[from].Equals(states[to])) cut = TryWithout(from, to - from);
                }
            }
        }
        while (cut);
    }

    private List<TState> States()
    {
        _lockstep.Begin(Best.Boot);
        Executions++;
        var states = new List<TState> { _lockstep.State };
        foreach (var command in Best.Commands)
        {
            _lockstep.Step(command);
            states.Add(_lockstep.State);
        }

        return states;
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
                if (!TryWithout(at, size)) at++;
            }
        }
    }

    // A map and its unmap can only go together, and not always side by side.
    private void CutPairs()
    {
        for (var first = 0; first < Best.Length; first++)
        {
            for (var second = first + 1; second < Best.Length;)
            {
                if (!TryAccept(Best.Boot, Best.Commands.Where((_, at) => at != first && at != second))) second++;
            }
        }
    }

    private void TryEarlierCommands()
    {
        for (var at = 0; at < Best.Length; at++)
        {
            for (var index = 0; at < Best.Length && index < IndexOf(Best.Commands[at]); index++)
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
        var most = Executions + (_subject.IsDear ? SameKindsExecutionsMaxWhereDear : SameKindsExecutionsMax);
        var kinds = Best.Commands.Select(_subject.Notation.Kind).ToList();
        for (var world = 0; world <= _measure.World; world++)
        {
            if (TryFirstOf(kinds, _worlds[world], [], most)) return;
        }
    }

    // The first trace of these kinds that fails, in the order of the alphabet.
    private bool TryFirstOf(List<string> kinds, TBoot world, List<TCommand> chosen, int most)
    {
        if (chosen.Count == kinds.Count) return TryAccept(world, chosen);
        if (Executions >= most) return false;

        var state = After(world, chosen);
        var machine = _subject.Machine;
        foreach (var command in machine.Alphabet(world))
        {
            if (_subject.Notation.Kind(command) != kinds[chosen.Count] || !machine.IsSensible(state, command)) continue;
            if (!machine.IsCanonical(state, command) || !machine.IsRepresentative(state, command)) continue;

            chosen.Add(command);
            if (TryFirstOf(kinds, world, chosen, most)) return true;

            chosen.RemoveAt(chosen.Count - 1);
        }

        return false;
    }

    private TState After(TBoot world, List<TCommand> commands)
    {
        Executions++;
        _lockstep.Begin(world);
        foreach (var command in commands) _lockstep.Step(command);
        return _lockstep.State;
    }

    private bool TryWithout(int at, int count) =>
        TryAccept(Best.Boot, Best.Commands.Take(at).Concat(Best.Commands.Skip(at + count)));
}
