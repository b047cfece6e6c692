namespace Conformance.Properties;

/// <summary>What is known of a trace's minimality, in the words of reports.</summary>
internal static class Minimality
{
    public static string Of<TBoot, TCommand>(Finding<TBoot, TCommand> finding)
        where TBoot : IEquatable<TBoot>
        where TCommand : notnull => finding.ProofExecutions is { } traces
        ? $"minimal: proven ({traces:N0} traces replayed)"
        : "1-minimal, not proven: budget";
}
