namespace Conformance.Reports;

/// <summary>Replayed traces: for each file what became of it, and the trace with its answers.</summary>
public static class ReplayText
{
    /// <summary>Writes them in the order given.</summary>
    public static void Write(ReplayRecord replay, TextWriter writer)
    {
        Sheet sheet = new(writer);
        if (replay.Traces.Count == 0) sheet.Line("Nothing to replay.");
        foreach (var trace in replay.Traces) WriteOne(trace, sheet);
        if (replay.Traces.Count > 1) WriteSum(replay.Traces, sheet);
    }

    /// <summary>How many traces came to what.</summary>
    internal static string Sentence(ReplayRecord replay) => replay.Traces.Count == 0 ? "Nothing to replay." : Sum(replay.Traces);

    private static void WriteOne(ReplayedRecord trace, Sheet sheet)
    {
        sheet.Gap();
        sheet.Sentence(Sentence(trace));
        if (trace.Findings.Count == 0) WriteSteps(trace.Steps, sheet);
        CounterexampleList.Write(trace.Findings, sheet);
        WritePassedOver(trace.PassedOver, sheet);
    }

    // A trace that tests less than it says would be taken for a pass.
    private static void WritePassedOver(IReadOnlyList<string> commands, Sheet sheet)
    {
        if (commands.Count == 0) return;
        sheet.Gap();
        sheet.Sentence($"Passed over, for it makes no sense there: {string.Join("; ", commands)}.");
    }

    /// <summary>What became of a trace.</summary>
    internal static string Sentence(ReplayedRecord trace) =>
        $"{trace.File} on {trace.Implementation}: {Verdict(trace)}.{AgainstRecord(trace)}";

    private static string Verdict(ReplayedRecord trace) => trace switch
    {
        { Findings.Count: > 0 } => $"violates {Words.And(Broken(trace))}",
        { Verdict: VerdictRecord.Inconclusive, PassedOver.Count: > 0 } => $"{Words.Of(trace.Verdict)}, for none of its commands was asked",
        _ => Words.Of(trace.Verdict),
    };

    private static List<string> Broken(ReplayedRecord trace) => [.. trace.Findings.Select(finding => finding.Rule.Id).Distinct()];

    // What the file says is provenance; a kernel that was mended since must be told from a trace that was never bad.
    private static string AgainstRecord(ReplayedRecord trace) => trace.RecordedRule switch
    {
        null => "",
        var rule when Broken(trace).Contains(rule) => " As the file says.",
        var rule when trace.Verdict == VerdictRecord.Inconclusive => $" The file says that it breaks {rule}; that could not be seen here.",
        var rule => $" The file says that it breaks {rule}; it does not here.",
    };

    private static void WriteSteps(IReadOnlyList<StepRecord> steps, Sheet sheet)
    {
        if (steps.Count == 0) return;
        sheet.Gap();
        TraceLines.Write(boot: "", steps, sheet);
    }

    private static void WriteSum(IReadOnlyList<ReplayedRecord> traces, Sheet sheet)
    {
        sheet.Gap();
        sheet.Sentence(Sum(traces));
    }

    private static string Sum(IReadOnlyList<ReplayedRecord> traces)
    {
        var sums = traces.GroupBy(trace => trace.Verdict).OrderBy(group => group.Key)
            .Select(group => $"{Words.Number(group.Count())} {Words.Of(group.Key)}");
        return $"{Words.Count(traces.Count, "trace")}: {string.Join(", ", sums)}.";
    }
}
