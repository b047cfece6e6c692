using System.Globalization;

namespace Conformance.Properties;

/// <summary>What is known of a trace's minimality, in the words of reports.</summary>
internal static class Minimality
{
    public static string Of<TBoot, TCommand>(Finding<TBoot, TCommand> finding)
        where TBoot : IEquatable<TBoot>
        where TCommand : notnull => finding switch
    {
        { Flaky: { } flaky } => $"not shrunk: flaky, failed again in {flaky.Failed} of {flaky.Runs} runs",
        { ProofExecutions: { } traces } => $"minimal: proven ({traces.ToString("N0", CultureInfo.InvariantCulture)} traces replayed)",
        { IsProofOff: true } => "1-minimal, not proven: executions are dear (ask with --prove)",
        _ => "1-minimal, not proven: budget",
    };
}
