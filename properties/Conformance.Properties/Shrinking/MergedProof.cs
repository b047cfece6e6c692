using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Proves that nothing shorter fails, with fewer runs than there are traces: where two traces lead model and system to the
/// same states, what follows is the same, and one of them stands for both.
/// </summary>
/// <remarks>
/// It needs a system that can be numbered with all it remembers, and so the proof assumes beside the usual that equal
/// numbers are equal states. It goes breadth first: of each pair of states the first, and so the shortest, trace is kept,
/// and each command behind it is run once. The probes are run once for each pair. A command that has led nowhere has left
/// the system where it was, and the next one is asked of it there.
/// </remarks>
internal sealed class MergedProof<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep,
    FailureKey key,
    FailureSignature? only,
    long traceCountMax)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Dictionary<Pair, Spot> _known = [];
    private readonly List<Spot> _spots = [];
    private readonly HashSet<Pair> _last = [];

    private ObjectGraph? _graph;

    // The spot at which the system stands: the last command left all as it was. Null: the system has gone on.
    private Spot? _stands;

    /// <summary>How many traces were run.</summary>
    public long Runs { get; private set; }

    /// <summary>How many they stand for: all that are shorter; as many as a double counts.</summary>
    public double Covered { get; private set; }

    /// <summary>The trace that fails and is shorter; null: there is none, or the proof came to no end.</summary>
    public Trace<TBoot, TCommand>? Shorter { get; private set; }

    /// <summary>Runs what is shorter than a length.</summary>
    /// <returns>Whether all of it was run, or stands for what was not, without a failure.</returns>
    public bool Prove(TBoot boot, int length, CancellationToken stop)
    {
        var alphabet = subject.Machine.Alphabet(boot);
        Begin(boot);
        var begin = 0;
        for (var depth = 1; depth < length; depth++)
        {
            // Those that were found by the depth before.
            var end = _spots.Count;
            for (; begin < end; begin++)
            {
                foreach (var command in alphabet)
                {
                    if (!subject.Machine.Asks(_spots[begin].State, command)) continue;
                    if (Runs >= traceCountMax || stop.IsCancellationRequested) return false;

                    Follow(boot, _spots[begin], command, isLast: depth == length - 1);
                    if (Shorter is null) continue;

                    Count(depth);
                    return false;
                }
            }
        }

        Count(length);
        return true;
    }

    private void Begin(TBoot boot)
    {
        lockstep.Signs = true;
        _graph = new(subject.Boot(boot), subject.Boot(boot));
        lockstep.Begin(boot);
        Note(Here(), []);
    }

    private void Follow(TBoot boot, Spot from, TCommand command, bool isLast)
    {
        Runs++;
        from.Asked++;
        if (_stands != from) Return(boot, from);
        _stands = null;
        lockstep.Step(command);
        List<TCommand> commands = [.. from.Commands, command];
        if (Fails(boot, commands) || IsHopeless()) return;

        // Nothing is gone on from a last pair: all that is left to ask there are the probes.
        if (isLast && !lockstep.FindProbes()) return;

        var isDead = lockstep.IsDead;
        var pair = Here();
        if (_known.TryGetValue(pair, out var known))
        {
            if (!isLast) from.Next.Add(known);
            if (known == from && !isDead) _stands = from;
            return;
        }

        if (isLast && !_last.Add(pair)) return;

        lockstep.Probe();
        if (!Fails(boot, commands) && !isLast && !isDead) from.Next.Add(Note(pair, commands));
    }

    private void Return(TBoot boot, Spot to)
    {
        if (to.IsClean)
        {
            lockstep.Return(boot, to.Commands, to.State);
            return;
        }

        lockstep.Begin(boot);
        foreach (var command in to.Commands) lockstep.Step(command);
    }

    private bool Fails(TBoot boot, List<TCommand> commands)
    {
        if (!key.IsFailureOf(lockstep) || only?.IsKeptBy(lockstep.Signature(key)) == false) return false;

        Shorter = new(boot, commands);
        return true;
    }

    // What broke another rule before, or met a fault, cannot break this one first and without a fault, whatever follows.
    private bool IsHopeless() => key.Mode == FailureMode.Direct && (lockstep.IsInjected || !lockstep.Broken.IsEmpty);

    private Pair Here() => new(lockstep.State, _graph!.Fingerprint(lockstep.System), lockstep.Broken, lockstep.IsInjected);

    private Spot Note(Pair pair, List<TCommand> commands)
    {
        var spot = new Spot(pair.State, commands, pair.Broken.IsEmpty && !pair.IsInjected);
        _known.Add(pair, spot);
        _spots.Add(spot);
        return spot;
    }

    // How many traces there are: along every way, also those that came to a pair that was known.
    private void Count(int length)
    {
        var counts = new Dictionary<Spot, double> { [_spots[0]] = 1 };
        for (var depth = 1; depth < length; depth++)
        {
            var next = new Dictionary<Spot, double>();
            foreach (var (spot, count) in counts)
            {
                Covered += count * spot.Asked;
                foreach (var to in spot.Next) next[to] = next.GetValueOrDefault(to) + count;
            }

            counts = next;
        }
    }

    // What model and system are like, and what the run has seen of them that later steps are judged by.
    private readonly record struct Pair(TState State, UInt128 System, RuleSet Broken, bool IsInjected);

    private sealed class Spot(TState state, List<TCommand> commands, bool isClean)
    {
        // Whether nothing was broken on the way, and no fault struck.
        public bool IsClean => isClean;

        public TState State => state;

        public List<TCommand> Commands => commands;

        public List<Spot> Next { get; } = [];

        public int Asked { get; set; }
    }
}
