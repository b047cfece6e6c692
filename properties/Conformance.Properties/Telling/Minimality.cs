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
        { ProofExecutions: { } traces, ProofCovers: { } all } => $"minimal: proven ({Number(traces)} traces replayed, for {Number(all)})",
        { ProofExecutions: { } traces } => $"minimal: proven ({Number(traces)} traces replayed)",
        { IsContradicted: true } => "1-minimal, not proven: a shorter trace failed, and did not fail again",
        { IsProofOff: true } => "1-minimal, not proven: executions are dear (ask with --prove)",
        _ => "1-minimal, not proven: budget",
    };

    private static string Number(double number) => number < 1e15
        ? number.ToString("N0", CultureInfo.InvariantCulture)
        : number.ToString("0.0e0", CultureInfo.InvariantCulture);
}
