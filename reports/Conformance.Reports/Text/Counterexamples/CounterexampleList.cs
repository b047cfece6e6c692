namespace Conformance.Reports;

/// <summary>Several counterexamples below one another. One trace is told once, whatever the number of rules it breaks.</summary>
internal static class CounterexampleList
{
    // Said once, whatever the number of proofs.
    private const string Assumption =
        "Proven means: every sensible trace that is shorter was run. It assumes that the system is deterministic and starts anew "
        + "with every boot, and that commands which the machine does not tell apart are alike.";

    public static void Write(IReadOnlyList<CounterexampleRecord> counterexamples, Sheet sheet)
    {
        var told = new HashSet<CounterexampleRecord>();
        foreach (var counterexample in counterexamples)
        {
            if (!told.Add(counterexample)) continue;

            var same = counterexamples.Where(other => IsSameTrace(counterexample, other) && told.Add(other)).ToList();
            sheet.Gap();
            CounterexampleText.Write(counterexample, same, sheet);
        }

        if (!counterexamples.Any(it => it.After.Count == 0 && ProvenanceLines.IsProven(it))) return;

        sheet.Gap();
        sheet.Sentence(Assumption);
    }

    private static bool IsSameTrace(CounterexampleRecord one, CounterexampleRecord other) =>
        one.System == other.System
        && one.Boot == other.Boot
        && one.UnderFault == other.UnderFault
        && one.After.SequenceEqual(other.After)
        && one.Steps.SequenceEqual(other.Steps);
}
