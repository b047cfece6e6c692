namespace Conformance.Reports;

/// <summary>A counterexample as a page walks through it.</summary>
/// <param name="Number">Its number in its chapter, from 1: its anchor is made of it.</param>
/// <param name="Chapter">The chapter's number.</param>
/// <param name="Trace">The trace, with all rules that it breaks at its last step.</param>
/// <param name="Findings">Where it begins and is mended along a series; empty outside a series.</param>
internal sealed record Walk(int Number, int Chapter, SameTrace Trace, IReadOnlyList<FindingRecord> Findings)
{
    /// <summary>The anchor.</summary>
    public string Id => Reports.Chapter.Anchor($"w{Number}", Chapter);

    /// <summary>The anchor of the scene after so many steps.</summary>
    public string Scene(int at) => $"{Id}-s{at}";

    public CounterexampleRecord Counterexample => Trace.First;

    /// <summary>Every counterexample that the trace stands for.</summary>
    public IEnumerable<CounterexampleRecord> All => Trace.Others.Prepend(Trace.First);

    /// <summary>Whether it is told only for those who mend another one first.</summary>
    public bool IsWake => Counterexample.After.Count > 0;

    /// <summary>The walks of a series, each cause with its wake.</summary>
    public static IReadOnlyList<Walk> Of(SeriesRecord series, int chapter)
    {
        var findings = FindingGroup.Of(series.Findings).SelectMany(group => group.Wake.Prepend(group.First)).ToList();
        return
        [
            .. SameTrace.Of([.. findings.Select(finding => finding.Counterexample)]).Select((trace, index) => new Walk(
                index + 1,
                chapter,
                trace,
                [.. findings.Where(finding => trace.Others.Prepend(trace.First).Contains(finding.Counterexample))])),
        ];
    }

    /// <summary>The walks of a check or a replay.</summary>
    public static IReadOnlyList<Walk> Of(IReadOnlyList<CounterexampleRecord> counterexamples, int chapter) =>
        [.. SameTrace.Of(counterexamples).Select((trace, index) => new Walk(index + 1, chapter, trace, []))];
}
