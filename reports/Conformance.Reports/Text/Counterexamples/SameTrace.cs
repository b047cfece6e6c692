namespace Conformance.Reports;

/// <summary>Counterexamples that are one trace: told once, whatever the number of rules it breaks.</summary>
/// <param name="First">The one that is told.</param>
/// <param name="Others">Those that break other rules at the same step.</param>
internal sealed record SameTrace(CounterexampleRecord First, IReadOnlyList<CounterexampleRecord> Others)
{
    /// <summary>The traces, in the order in which they first come.</summary>
    public static IReadOnlyList<SameTrace> Of(IReadOnlyList<CounterexampleRecord> counterexamples)
    {
        var traces = new List<SameTrace>();
        var told = new HashSet<CounterexampleRecord>();
        foreach (var counterexample in counterexamples)
        {
            if (!told.Add(counterexample)) continue;

            traces.Add(new(counterexample, [.. counterexamples.Where(other => IsSame(counterexample, other) && told.Add(other))]));
        }

        return traces;
    }

    private static bool IsSame(CounterexampleRecord one, CounterexampleRecord other) =>
        one.System == other.System
        && one.Boot == other.Boot
        && one.UnderFault == other.UnderFault
        && one.After.SequenceEqual(other.After)
        && one.Steps.SequenceEqual(other.Steps);
}
