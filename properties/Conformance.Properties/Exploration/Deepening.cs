using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// Runs every sensible trace of one small world, length by length. What it finds is minimal by construction, and what
/// it does not find is a guarantee up to the length it completed.
/// </summary>
public sealed class Deepening<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private const int ProgressEvery = 4_096;

    private const int HopelessFactor = 4;

    private readonly List<int> _places = []; // The trace at hand, as places in the alphabet.
    private readonly List<TState> _states = []; // The state before each of its commands.
    private readonly List<FailureKey> _keys = [];

    /// <summary>Gives up after so many traces, with the lengths completed until then.</summary>
    /// <value>The default is no limit.</value>
    public long TraceCountMax { get; init; } = long.MaxValue;

    /// <summary>Of failures of this key only those count that keep this signature; null: all count.</summary>
    public FailureSignature? Only { get; init; }

    /// <summary>The first trace of each signature is added here; those in disguise, with more fields than a known one, are not. Null: nobody asks.</summary>
    public Dictionary<FailureSignature, Finding<TBoot, TCommand>>? Distinct { get; init; }

    /// <summary>Says of a finding, before it is kept, what it is worth; runs nothing in the same lockstep. Null: it is kept as it is.</summary>
    public Func<Finding<TBoot, TCommand>, Finding<TBoot, TCommand>>? Settled { get; init; }

    /// <summary>Whether a finding is added to <see cref="Distinct"/>; null: all are.</summary>
    public Predicate<Finding<TBoot, TCommand>>? Apart { get; init; }

    /// <summary>Told every finding at once, and runs nothing in the same lockstep; null: nobody asks.</summary>
    public Action<Finding<TBoot, TCommand>>? Kept { get; init; }

    /// <summary>Told now and then that traces were run; null: nobody asks.</summary>
    public Action? Progress { get; init; }

    /// <summary>Runs the traces of one world.</summary>
    /// <param name="boot">The world.</param>
    /// <param name="depth">The length to complete.</param>
    /// <param name="found">What was found, which is added to; what is known already is not looked for.</param>
    /// <param name="stop">Asked between traces.</param>
    /// <returns>How far it came.</returns>
    public Depths Run(TBoot boot, int depth, Dictionary<FailureKey, Finding<TBoot, TCommand>> found, CancellationToken stop)
    {
        var depths = new Depths();
        for (var length = 0; length <= depth; length++)
        {
            // A length that would come nowhere near its end is not begun.
            if (depths.Expected(length) / HopelessFactor > TraceCountMax || !RunLength(boot, length, depths, found, stop)) break;
        }

        return depths;
    }

    /// <summary>Runs the traces of one world that have one length; those that are shorter were run before.</summary>
    /// <param name="boot">The world.</param>
    /// <param name="length">The length, from 0.</param>
    /// <param name="depths">What was run, which is added to.</param>
    /// <param name="found">What was found, which is added to.</param>
    /// <param name="stop">Asked between traces.</param>
    /// <returns>Whether all of them were run.</returns>
    public bool RunLength(
        TBoot boot, int length, Depths depths, Dictionary<FailureKey, Finding<TBoot, TCommand>> found, CancellationToken stop)
    {
        Ensure.That(depths.Completed == Math.Max(0, length - 1));
        var alphabet = subject.Machine.Alphabet(boot);
        if (length > 0) depths.Begin();
        _places.Clear();
        _states.Clear();
        lockstep.Remembers = true;
        try
        {
            return RunLength(boot, alphabet, length, depths, found, stop);
        }
        finally
        {
            lockstep.Remembers = false;
        }
    }

    private bool RunLength(
        TBoot boot,
        IReadOnlyList<TCommand> alphabet,
        int length,
        Depths depths,
        Dictionary<FailureKey, Finding<TBoot, TCommand>> found,
        CancellationToken stop)
    {
        do
        {
            if (length > 0 && (stop.IsCancellationRequested || depths.Total >= TraceCountMax)) return false;

            Descend(boot, alphabet, length);
            if (_places.Count < length) continue;

            lockstep.Probe();
            if (length > 0) depths.Count();
            if (depths.Total % ProgressEvery == 0) Progress?.Invoke();
            if (!lockstep.Broken.IsEmpty) Keep(boot, depths, found);
        }
        while (Advance(alphabet));

        if (length > 0) depths.Complete();
        return true;
    }

    // No snapshot of a system is asked for, so each trace is run from boot: true of any system. All but the last command of
    // a trace were judged with the trace before, and are only executed. Nothing is kept but the trace at hand, so that a run
    // of hours needs no more memory than one of seconds.
    private void Descend(TBoot boot, IReadOnlyList<TCommand> alphabet, int length)
    {
        var kept = _places.Count - 1;
        if (kept < 0 || !lockstep.TryBeginAgain(kept))
        {
            lockstep.Begin(boot);
            kept = 0;
        }

        _states.RemoveRange(kept, _states.Count - kept);
        for (var at = kept; at < _places.Count; at++)
        {
            _states.Add(lockstep.State);
            lockstep.Step(alphabet[_places[at]]);
        }

        while (_places.Count < length && !lockstep.IsDead)
        {
            var place = NextPlace(alphabet, lockstep.State, 0);
            if (place < 0) return;

            _states.Add(lockstep.State);
            _places.Add(place);
            lockstep.Step(alphabet[place]);
        }
    }

    // The next trace in the order of the alphabet: another last command, or another before it once those are through.
    private bool Advance(IReadOnlyList<TCommand> alphabet)
    {
        while (_places.Count > 0)
        {
            var last = _places.Count - 1;
            var place = NextPlace(alphabet, _states[last], _places[last] + 1);
            if (place >= 0)
            {
                _places[last] = place;
                return true;
            }

            _places.RemoveAt(last);
        }

        return false;
    }

    private int NextPlace(IReadOnlyList<TCommand> alphabet, TState state, int from)
    {
        var machine = subject.Machine;
        for (var place = from; place < alphabet.Count; place++)
        {
            if (machine.Asks(state, alphabet[place])) return place;
        }

        return -1;
    }

    private void Keep(TBoot boot, Depths depths, Dictionary<FailureKey, Finding<TBoot, TCommand>> found)
    {
        _keys.Clear();
        FailureKey.AddAll(lockstep, _keys);
        foreach (var key in _keys)
        {
            // What was executed, not what was asked: where a system answers otherwise than before, a command may have been passed over.
            var length = Math.Min(lockstep.BrokenAt(key.Rule) + 1, lockstep.Executed.Count);
            var isNew = !found.TryGetValue(key, out var known) || known.Trace.Length > length;
            if (!isNew && Distinct is null) continue;

            var signature = lockstep.Signs ? lockstep.Signature(key) : null;
            if (key == Only?.Key && !Only.IsKeptBy(signature!)) continue;

            var isDistinct = Distinct is not null && key.Mode != FailureMode.After && !Distinct.Keys.Any(signature!.IsKeptBy);
            if (!isNew && !isDistinct) continue;

            var finding = new Finding<TBoot, TCommand>(
                key,
                new Trace<TBoot, TCommand>(boot, [.. lockstep.Executed.Take(length)]),
                lockstep.BrokenBefore(key.Rule),
                Found: "exhaustively",
                FoundLength: length)
            {
                ProofExecutions = depths.ShorterThan(length),
                Signature = signature,
            };
            if (Settled is not null) finding = Settled(finding);
            if (isDistinct && Apart?.Invoke(finding) != false) Distinct![signature!] = finding;
            if (!isNew) continue;

            found[key] = finding;
            Kept?.Invoke(finding);
        }
    }
}
