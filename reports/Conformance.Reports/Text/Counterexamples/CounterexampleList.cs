namespace Conformance.Reports;

/// <summary>Several counterexamples below one another. One trace is told once, whatever the number of rules it breaks.</summary>
internal static class CounterexampleList
{
    // Said once, whatever the number of proofs.
    internal const string Assumption =
        "Proven means: every sensible trace that is shorter was run. It assumes that the system is deterministic and starts anew "
        + "with every boot, and that commands which the machine does not tell apart are alike.";

    public static void Write(IReadOnlyList<CounterexampleRecord> counterexamples, Sheet sheet)
    {
        foreach (var trace in SameTrace.Of(counterexamples))
        {
            sheet.Gap();
            CounterexampleText.Write(trace.First, trace.Others, sheet);
        }

        if (!counterexamples.Any(it => it.After.Count == 0 && ProvenanceLines.IsProven(it))) return;

        sheet.Gap();
        sheet.Sentence(Assumption);
    }
}
