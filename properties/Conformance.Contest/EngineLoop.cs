using Conformance.Model.Machines;
using Conformance.Properties;

namespace Conformance.Contest;

/// <summary>Random traces on our engine: executed, observed, compared, every rule judged.</summary>
internal sealed class EngineLoop<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, TBoot boot)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation> _generator = new(subject, boot);
    private readonly Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> _lockstep = new(subject);

    /// <summary>Runs traces of one length.</summary>
    /// <returns>How many commands were run.</returns>
    public long Run(ref Prng prng, int traces, int length)
    {
        var before = _lockstep.Tally.Commands;
        for (var trace = 0; trace < traces; trace++) Grow(ref prng, length);
        return _lockstep.Tally.Commands - before;
    }

    /// <summary>Runs traces until one fails, and makes it small.</summary>
    /// <returns>What was found after how many tests; null: nothing within the bound.</returns>
    public (Finding<TBoot, TCommand> Finding, int Tests)? Find(ulong seed, int testCountMax, int length)
    {
        var prng = new Prng(seed);
        for (var test = 1; test <= testCountMax; test++)
        {
            Grow(ref prng, length);
            if (_lockstep.Broken.IsEmpty) continue;

            var keys = new List<FailureKey>();
            FailureKey.AddAll(_lockstep, keys);
            return (Shrunk(keys[0], new Trace<TBoot, TCommand>(boot, [.. _lockstep.Executed])), test);
        }

        return null;
    }

    private Finding<TBoot, TCommand> Shrunk(FailureKey key, Trace<TBoot, TCommand> trace)
    {
        var shrinker = new Shrinker<TBoot, TState, TCommand, TAnswer, TObservation>(subject, _lockstep, key, trace, [boot]);
        var finding = new Finding<TBoot, TCommand>(key, shrinker.Shrink(), RuleSet.None, "at random", trace.Length)
        {
            ShrinkExecutions = shrinker.Executions,
        };
        return new Proof<TBoot, TState, TCommand, TAnswer, TObservation>(subject, _lockstep, traceCountMax: 50_000)
            .Prove(finding, known: null, CancellationToken.None);
    }

    // As a run does: it ends with the first rule that breaks only when it is out of commands.
    private void Grow(ref Prng prng, int length)
    {
        _lockstep.Begin(boot);
        for (var i = 0; i < length && _generator.TryNext(ref prng, _lockstep.State, out var command); i++) _lockstep.Step(command);
    }
}
