namespace Conformance.Properties;

/// <summary>Whether a failure under a fault needs the fault: one that comes without it is told better as a direct one.</summary>
/// <param name="subject">The system and its machine.</param>
/// <param name="lockstep">Runs them, and signs from now on.</param>
internal sealed class Faultless<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>The same failure with nothing made to fail; runs the system at most three times.</summary>
    /// <param name="finding">A failure, signed.</param>
    /// <returns>The direct one, as it was found; null: the finding is direct itself, or needs the fault as far as is known.</returns>
    public Finding<TBoot, TCommand>? Of(Finding<TBoot, TCommand> finding)
    {
        if (finding.Key.Mode != FailureMode.UnderFault || finding.Flaky is not null || finding.Signature is null) return null;

        // Where the fault does not strike, a command may be carried out that it had refused: so that one is left out next.
        return Direct(finding, [.. finding.Trace.Commands.Where(IsAsked)]) ?? Direct(finding, Spared(finding.Trace));
    }

    private Finding<TBoot, TCommand>? Direct(Finding<TBoot, TCommand> finding, IReadOnlyList<TCommand> commands)
    {
        var key = finding.Key with { Mode = FailureMode.Direct };
        lockstep.Signs = true;
        lockstep.Run(finding.Trace.Boot, commands);
        if (!key.IsFailureOf(lockstep)) return null;

        var signature = lockstep.Signature(key);
        return finding.Signature!.IsKeptBy(signature with { Key = finding.Key })
            ? new(key, finding.Trace with { Commands = commands }, lockstep.BrokenBefore(key.Rule), finding.Found, finding.FoundLength) { Signature = signature }
            : null;
    }

    private bool IsAsked(TCommand command) => !subject.Machine.Arms(command);

    private List<TCommand> Spared(Trace<TBoot, TCommand> trace)
    {
        var commands = new List<TCommand>();
        lockstep.Begin(trace.Boot);
        foreach (var command in trace.Commands)
        {
            if (lockstep.Step(command) && !lockstep.IsStruck && IsAsked(command)) commands.Add(command);
        }

        return commands;
    }
}
