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
            var reduction = new Reduction<TBoot, TState, TCommand, TAnswer, TObservation>(subject, _lockstep, [boot]);
            var raw = Reduction<TBoot, TState, TCommand, TAnswer, TObservation>.Raw(_lockstep, keys[0], new(boot, [.. _lockstep.Executed]), "at random");
            return (reduction.Reduce(raw, CancellationToken.None), test);
        }

        return null;
    }

    // As a run does: it ends with the first rule that breaks only when it is out of commands.
    private void Grow(ref Prng prng, int length)
    {
        _lockstep.Begin(boot);
        for (var i = 0; i < length && _generator.TryNext(ref prng, _lockstep.State, out var command) && !_lockstep.IsDead; i++) _lockstep.Ask(command);
    }
}
