namespace Conformance.Reports;

/// <summary>Where the rule comes from, how the trace was found, and how to see it again. What is not known is left out.</summary>
internal static class ProvenanceLines
{
    public static void Write(CounterexampleRecord counterexample, Sheet sheet)
    {
        WriteOne("Probes:", Probes(counterexample), sheet);
        WriteOne("Source:", counterexample.Rule.Source, sheet);
        WriteOne("Found:", counterexample.Found, sheet);
        WriteOne("Minimal:", WithoutLabel(counterexample.Minimality), sheet);
        WriteOne("Shrunk:", Shrunk(counterexample), sheet);
        WriteOne("Repeats:", Repeats(counterexample), sheet);
        WriteReplay(counterexample, sheet);
    }

    public static void WriteReplay(CounterexampleRecord counterexample, Sheet sheet)
    {
        if (counterexample.Replay.Length > 0) sheet.Call(counterexample.Replay, Prefix("Replay:"));
    }

    /// <summary>Whether nothing shorter fails so.</summary>
    public static bool IsProven(CounterexampleRecord counterexample) =>
        counterexample.Minimality.StartsWith("minimal: proven", StringComparison.Ordinal);

    private static void WriteOne(string label, string text, Sheet sheet)
    {
        if (text.Length > 0) sheet.Sentence(text, Prefix(label));
    }

    private static string Prefix(string label) => $"  {label,-8} ";

    private static string Probes(CounterexampleRecord counterexample) => counterexample.Steps.Any(step => step.IsProbe)
        ? "lines marked + were appended to make a silent mistake speak"
        : string.Empty;

    // Other programs read "minimal: proven" in the JSON; where a label says the first half, it is left out.
    public static string WithoutLabel(string minimality) =>
        minimality.StartsWith("minimal: ", StringComparison.Ordinal) ? minimality["minimal: ".Length..] : minimality;

    // A flaky one says itself how often it failed.
    public static string Repeats(CounterexampleRecord counterexample) =>
        counterexample is { Flaky: null, RepeatExecutions: > 0 and var runs } ? $"failed in each of {Words.Count(runs, "more run")}" : string.Empty;

    public static string Shrunk(CounterexampleRecord counterexample)
    {
        if (counterexample.ShrinkExecutions == 0) return string.Empty;
        var found = Words.Count(counterexample.FoundLength, "command");
        var change = counterexample.FoundLength == counterexample.Length
            ? $"no further than {found}"
            : $"{found} to {Words.Number(counterexample.Length)}";
        var spent = counterexample.ProofExecutions > 0 && counterexample.Minimality.Length > 0 && !IsProven(counterexample)
            ? $", and {Words.Number(counterexample.ProofExecutions)} on the proof"
            : string.Empty;
        return $"{change}, in {Words.Count(counterexample.ShrinkExecutions, "execution")}{spent}";
    }
}
