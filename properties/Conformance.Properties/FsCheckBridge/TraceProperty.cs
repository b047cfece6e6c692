using Conformance.Model.Machines;
using Conformance.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Conformance.Properties;

/// <summary>
/// The way in for tests: FsCheck draws traces of a subject, and its <c>[Property]</c> says whether the subject obeys.
/// Behind FsCheck's arbitrary stand our generator, our shrinker and our proof, so that FsCheck's seed replays the run and
/// what a test prints is our counterexample.
/// </summary>
/// <remarks>One instance serves one test at a time.</remarks>
public sealed class TraceProperty<TBoot, TState, TCommand, TAnswer, TObservation>
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly Subject<TBoot, TState, TCommand, TAnswer, TObservation> _subject;
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _lockstep;
    private readonly (TBoot Boot, TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation> Generator)[] _worlds;
    private readonly Reduction<TBoot, TState, TCommand, TAnswer, TObservation> _reduction;
    private readonly List<FailureKey> _keys = [];
    private Trace<TBoot, TCommand>? _failed;
    private Finding<TBoot, TCommand>? _shrunk;

    /// <summary>Prepares properties of a subject.</summary>
    /// <param name="subject">The system and its machine.</param>
    /// <param name="worlds">The worlds that traces are drawn in, simplest first; at least one.</param>
    public TraceProperty(
        Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, params IReadOnlyList<TBoot> worlds)
    {
        Ensure.That(worlds.Count > 0);
        _subject = subject;
        _lockstep = new(subject);
        _reduction = new(subject, _lockstep, worlds);
        _worlds = [.. worlds.Select(world => (world, new TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation>(subject, world)))];
        Traces = Arb.From(Drawn(), Shrunk);
    }

    /// <summary>Traces as FsCheck draws them, as long as its size says; a failing one shrinks in one step to the shortest.</summary>
    public Arbitrary<Trace<TBoot, TCommand>> Traces { get; }

    /// <summary>Holds if the system obeys the machine throughout the trace; else it is labelled with the counterexample.</summary>
    public Property Holds(Trace<TBoot, TCommand> trace) =>
        TryReduce(trace) is { } finding
            ? false.Label(finding.Trace.Equals(trace) ? Tell(finding) : "the shortest trace follows")
            : true.ToProperty();

    private Gen<Trace<TBoot, TCommand>> Drawn() => Gen.Sized(size =>
        from seed in TraceSeeds.Drawn
        from world in Gen.Choose(0, _worlds.Length - 1)
        select Grown(world, new Prng(seed), Math.Max(1, size)));

    // A trace must be there before FsCheck runs it, so it grows on the machine alone, by the first answer that is
    // admitted. Where the system answers otherwise, what no longer makes sense is passed over.
    private Trace<TBoot, TCommand> Grown(int world, Prng prng, int length)
    {
        var (boot, generator) = _worlds[world];
        var state = _subject.Machine.Start(boot);
        var commands = new List<TCommand>(length);
        var admitted = new List<TAnswer>();
        while (commands.Count < length && generator.TryNext(ref prng, state, out var command))
        {
            commands.Add(command);
            admitted.Clear();
            _subject.Machine.AddAdmitted(state, command, admitted);
            state = _subject.Machine.After(state, command, admitted[0]);
        }

        // A property of no commands would hold, and say nothing.
        return commands.Count > 0
            ? new(boot, commands)
            : throw new HarnessException($"Of {_subject.Name} nothing can be asked: no command makes sense where \"{_subject.Notation.Spell(boot)}\" begins.");
    }

    // FsCheck asks of a trace that failed what is simpler: one trace, and of that one nothing.
    private IEnumerable<Trace<TBoot, TCommand>> Shrunk(Trace<TBoot, TCommand> trace)
    {
        if (TryReduce(trace) is { } finding && !finding.Trace.Equals(trace)) yield return finding.Trace;
    }

    // Holds is asked before it is known whether FsCheck will shrink at all, so what was shrunk last is kept.
    private Finding<TBoot, TCommand>? TryReduce(Trace<TBoot, TCommand> trace)
    {
        if (_shrunk is not null && (_shrunk.Trace.Equals(trace) || trace.Equals(_failed))) return _shrunk;
        if (!TryFail(trace, out var key)) return null;

        _failed = trace;
        var raw = Reduction<TBoot, TState, TCommand, TAnswer, TObservation>.Raw(_lockstep, key, trace, "by FsCheck");
        return _shrunk = _reduction.Reduce(raw, CancellationToken.None);
    }

    private bool TryFail(Trace<TBoot, TCommand> trace, out FailureKey key)
    {
        _lockstep.Run(trace.Boot, trace.Commands);
        _keys.Clear();
        FailureKey.AddAll(_lockstep, _keys);
        key = _keys.Count > 0 ? _keys[0] : default;
        return _keys.Count > 0;
    }

    private string Tell(Finding<TBoot, TCommand> finding)
    {
        using var text = new StringWriter();
        var told = new Storyteller<TBoot, TState, TCommand, TAnswer, TObservation>(_subject).Tell(finding, replay: "");
        CounterexampleText.Write(told, text);
        return text.ToString();
    }
}
