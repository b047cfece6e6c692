namespace Conformance.Reports;

/// <summary>A counterexample as mail can quote it: rule, trace, the difference aligned, source, replay.</summary>
public static class CounterexampleText
{
    /// <summary>Writes it in full.</summary>
    public static void Write(CounterexampleRecord counterexample, TextWriter writer) =>
        Write(counterexample, new Sheet(writer));

    internal static void Write(CounterexampleRecord counterexample, Sheet sheet)
    {
        sheet.Sentence($"{counterexample.System} violates {counterexample.Rule.Id}: {counterexample.Rule.Statement}");
        if (counterexample.After.Count > 0) sheet.Sentence(AfterSentence(counterexample));
        sheet.Gap();
        TraceLines.Write(counterexample.Boot, counterexample.Steps, sheet);
        DifferenceLines.Write(counterexample.Differences, sheet);
        sheet.Gap();
        ProvenanceLines.Write(counterexample, sheet);
    }

    // A rule that breaks in the wake of another is news only to those who mend the other one first.
    internal static void WriteBrief(CounterexampleRecord counterexample, Sheet sheet)
    {
        var only = $"as well, but only after {Words.And(counterexample.After)}";
        sheet.Sentence($"{counterexample.System} violates {counterexample.Rule.Id} {only}: {counterexample.Rule.Statement}");
        sheet.Gap();
        TraceLines.Write(counterexample.Boot, counterexample.Steps, sheet);
    }

    private static string AfterSentence(CounterexampleRecord counterexample) =>
        $"Only after {Words.And(counterexample.After)} {(counterexample.After.Count == 1 ? "was" : "were")} broken, earlier in the same trace.";
}
