using Conformance.Model.Machines;

namespace Conformance.Properties;

/// <summary>
/// What the machine alone says of a trace that has not been run: what of it would make sense, and where it would lead. It
/// costs no execution. A system that answers wrongly may lead elsewhere: then the run has the last word.
/// </summary>
internal sealed class Rehearsal<TBoot, TState, TCommand, TAnswer, TObservation>(
    IMachine<TBoot, TState, TCommand, TAnswer, TObservation> machine,
    INotation<TBoot, TState, TCommand, TAnswer, TObservation> notation)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    private readonly List<TAnswer> _answers = [];
    private readonly List<TCommand> _probes = [];

    /// <summary>The state that a command leads to, by the first answer that is admitted.</summary>
    public TState After(TState before, TCommand command)
    {
        _answers.Clear();
        machine.AddAdmitted(before, command, _answers);
        return _answers.Count == 0 ? before : machine.After(before, command, _answers[0]);
    }

    /// <summary>What of a trace makes sense.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="end">The state after it.</param>
    public Trace<TBoot, TCommand> Sensible(Trace<TBoot, TCommand> trace, out TState end)
    {
        end = machine.Start(trace.Boot);
        var commands = new List<TCommand>(trace.Length);
        foreach (var command in trace.Commands)
        {
            if (!machine.IsSensible(end, command)) continue;

            commands.Add(command);
            end = After(end, command);
        }

        return commands.Count == trace.Length ? trace : trace with { Commands = commands };
    }

    /// <summary>Whether a kind of command is asked in a trace that ends in a state, the probes behind it included.</summary>
    public bool Asks(Trace<TBoot, TCommand> trace, TState end, string kind)
    {
        if (trace.Commands.Any(command => notation.Kind(command) == kind)) return true;

        _probes.Clear();
        machine.AddProbes(end, _probes);
        return _probes.Exists(probe => notation.Kind(probe) == kind);
    }
}
