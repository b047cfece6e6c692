namespace Conformance.Reports;

/// <summary>Several counterexamples below one another. One trace is told once, whatever the number of rules it breaks.</summary>
internal static class CounterexampleList
{
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
    }

    private static bool IsSameTrace(CounterexampleRecord one, CounterexampleRecord other) =>
        one.System == other.System
        && one.Boot == other.Boot
        && one.UnderFault == other.UnderFault
        && one.After.SequenceEqual(other.After)
        && one.Steps.SequenceEqual(other.Steps);
}
