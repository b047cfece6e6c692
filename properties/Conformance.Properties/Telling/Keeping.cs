using Conformance.Reports;

namespace Conformance.Properties;

/// <summary>Tells findings and keeps their traces, so that the call that replays each of them works; where one is not kept there is none.</summary>
public sealed class Keeping<TBoot, TState, TCommand, TAnswer, TObservation>(FoundFolder folder)
    where TBoot : IEquatable<TBoot>
    where TState : IEquatable<TState>
    where TCommand : notnull
    where TObservation : class
{
    /// <summary>Tells one finding and keeps its trace.</summary>
    /// <param name="subject">The system that it was found in.</param>
    /// <param name="finding">The finding.</param>
    public CounterexampleRecord Tell(Subject<TBoot, TState, TCommand, TAnswer, TObservation> subject, Finding<TBoot, TCommand> finding)
    {
        var rule = subject.RuleAt(finding.Key.Rule).Id;
        var name = $"{subject.Name}-{rule}{Ending(finding.Key.Mode)}";
        var file = new TraceFile<TBoot, TState, TCommand, TAnswer, TObservation>(subject.Machine, subject.Notation);
        var text = file.Write(new(finding.Trace, subject.Name, rule), finding.Found);
        var replay = folder.Keep(name, text) is { } kept ? $"./conformance replay {kept}{On(subject.ReplayName)}" : "";
        return new Storyteller<TBoot, TState, TCommand, TAnswer, TObservation>(subject).Tell(finding, replay);
    }

    private static string On(string? name) => name is null ? "" : $" --on \"{name}\"";

    private static string Ending(FailureMode mode) => mode switch
    {
        FailureMode.After => "-after",
        FailureMode.UnderFault => "-under-fault",
        _ => "",
    };
}
