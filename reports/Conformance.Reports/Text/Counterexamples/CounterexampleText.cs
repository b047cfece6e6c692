namespace Conformance.Reports;

/// <summary>A counterexample as mail can quote it: rule, trace, the difference aligned, source, replay.</summary>
public static class CounterexampleText
{
    /// <summary>Writes it.</summary>
    public static void Write(CounterexampleRecord counterexample, TextWriter writer) =>
        Write(counterexample, same: [], new Sheet(writer));

    /// <summary>The same, a line each.</summary>
    internal static IReadOnlyList<string> Lines(CounterexampleRecord counterexample)
    {
        using StringWriter writer = new();
        Write(counterexample, writer);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }

    /// <summary>Writes it with the other rules that the same trace breaks at the same step.</summary>
    internal static void Write(CounterexampleRecord counterexample, IReadOnlyList<CounterexampleRecord> same, Sheet sheet)
    {
        sheet.Sentence($"{counterexample.System} violates {Rule(counterexample)}: {counterexample.Rule.Statement}");
        foreach (var other in same) sheet.Sentence($"The same trace violates {other.Rule.Id}: {other.Rule.Statement}");
        sheet.Gap();
        TraceLines.Write(counterexample.Boot, counterexample.Steps, sheet);
        DifferenceLines.Write(counterexample.Differences, sheet);
        sheet.Gap();

        // A rule that breaks in the wake of another is news only to those who mend the other one first: less is enough.
        if (counterexample.After.Count > 0) ProvenanceLines.WriteReplay(counterexample, sheet);
        else ProvenanceLines.Write(counterexample, sheet);
    }

    private static string Rule(CounterexampleRecord counterexample) => counterexample switch
    {
        { After.Count: > 0 } => $"{counterexample.Rule.Id} as well, but only after {Words.And(counterexample.After)}",
        { UnderFault: true } => $"{counterexample.Rule.Id} under an injected fault",
        _ => counterexample.Rule.Id,
    };
}
