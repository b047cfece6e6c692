using Conformance.Model.Machines;
using Conformance.Properties;

namespace Conformance.Contest;

/// <summary>
/// Model and system of any machine in a loop, compared after every command: no rules, no coverage, no trace. What the
/// engine costs beyond it is the engine's.
/// </summary>
internal sealed class BareLoop<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, TBoot boot)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly TraceGenerator<TBoot, TState, TCommand, TAnswer, TObservation> _generator = new(subject, boot);
    private readonly TObservation _expected = subject.Machine.NewObservation(boot);
    private readonly TObservation _seen = subject.Machine.NewObservation(boot);

    /// <summary>Runs traces of one length.</summary>
    /// <returns>How many commands were run.</returns>
    public long Run(ref Prng prng, int traces, int length)
    {
        var commands = 0L;
        for (var trace = 0; trace < traces; trace++)
        {
            var state = subject.Machine.Start(boot);
            var system = subject.Boot(boot);
            for (var i = 0; i < length && _generator.TryNext(ref prng, state, out var command); i++)
            {
                var answer = system.Execute(command);
                system.Observe(_seen);
                Ensure.That(subject.Machine.Admits(state, command, answer, out state));
                subject.Machine.Observe(state, _expected);
                Ensure.That(subject.Machine.Agree(_expected, _seen));
                commands++;
            }
        }

        return commands;
    }
}
