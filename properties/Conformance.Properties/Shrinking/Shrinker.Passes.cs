namespace Conformance.Properties;

/// <content>The passes, in the order in which <see cref="Shrink"/> runs them. Each makes candidates; the door is elsewhere.</content>
public sealed partial class Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>
{
    // What the last pass may spend: it is for the few commands that the others leave.
    private const int SameKindsExecutionsMax = 1_000;
    private const int SameKindsExecutionsMaxWhereDear = 20;
    private const int SameKindsRehearsalsMax = 1_000;

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
