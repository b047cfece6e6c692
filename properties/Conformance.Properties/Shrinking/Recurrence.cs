namespace Conformance.Properties;

/// <summary>Whether a failure comes again: a system may fail on a trace in one run and pass in the next.</summary>
/// <param name="subject">The system and its machine.</param>
/// <param name="lockstep">Runs them, and signs from now on.</param>
internal sealed class Recurrence<TBoot, TState, TCommand, TAnswer, TObservation>(
    Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject,
    Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> lockstep)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    // What fails in six runs of ten passes for steady in four cases of a thousand.
    private const int RunsMax = 11;
    private const int RunsMaxWhereDear = 3;

    /// <summary>How often the system was run.</summary>
    public int Executions { get; private set; }

    /// <summary>How many runs tell a failure that always comes from one that does not; what is in memory is deterministic by declaration.</summary>
    public static int RunsOf(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject) =>
        subject.IsInMemory ? 1 : subject.IsDear ? RunsMaxWhereDear : RunsMax;

    /// <summary>Whether a run shows a finding: it breaks the rule in the same way, and where a signature is known keeps it. The run must sign.</summary>
    public static bool Shows(
        Lockstep<TBoot, TState, TCommand, TAnswer, TObservation> run, Finding<TBoot, TCommand> finding) =>
        finding.Key.IsFailureOf(run) && finding.Signature?.IsKeptBy(run.Signature(finding.Key)) != false;

    /// <summary>Whether a finding's trace fails so in every run that the system is worth. The last one can be asked for its signature.</summary>
    public bool IsSteady(Finding<TBoot, TCommand> finding)
    {
        for (var run = 0; run < RunsOf(subject); run++)
        {
            if (!Comes(finding)) return false;
        }

        return true;
    }

    /// <summary>Runs a finding again as it is: labelled if it does not always fail, with its signature if it does.</summary>
    public Finding<TBoot, TCommand> Settled(Finding<TBoot, TCommand> finding)
    {
        var isSteady = IsSteady(finding);
        finding = finding with { RepeatExecutions = Executions - 1 };
        return isSteady ? finding with { Signature = lockstep.Signature(finding.Key) } : Labelled(finding);
    }

    /// <summary>Says how often a failure comes that does not always come. Nothing is claimed of its length any more.</summary>
    public Finding<TBoot, TCommand> Labelled(Finding<TBoot, TCommand> finding)
    {
        var failed = 0;
        for (var run = 0; run < Flakiness.RunsMax; run++)
        {
            if (!Comes(finding)) continue;

            failed++;
            finding = finding with { Signature = finding.Signature ?? lockstep.Signature(finding.Key) };
        }

        return finding with
        {
            Flaky = new(failed, Flakiness.RunsMax),
            RepeatExecutions = finding.RepeatExecutions + Flakiness.RunsMax,
            ProofExecutions = null,
            ProofCovers = null,
            IsProofOff = false,
        };
    }

    private bool Comes(Finding<TBoot, TCommand> finding)
    {
        Executions++;
        lockstep.Signs = true;
        lockstep.Run(finding.Trace.Boot, finding.Trace.Commands);
        return Shows(lockstep, finding);
    }
}
