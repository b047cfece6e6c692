namespace Conformance.Reports.Tests;

/// <summary>As large as reports must be quick for: ten points, thirty rules, twenty findings, each with a trace of twelve commands.</summary>
internal static class SampleTen
{
    public static SeriesRecord Series()
    {
        string[] points = [.. Enumerable.Range(0, 10).Select(at => $"{at}0ffee42")];
        string[] rules = [.. Enumerable.Range(1, 30).Select(at => $"I{at}")];
        return SampleSeries.Empty() with
        {
            Points = [.. points.Select((id, at) => new PointRecord(id, VerdictRecord.Violates, $"ten/{id}", $"{at}/10 vfio: a patch", IsBase: at == 0))],
            Rules = [.. rules.Select(Sample.Rule)],
            Cells = [.. points.SelectMany((id, at) => rules.Select((rule, index) => Cell(id, rule, at, index)))],
            Findings = [.. rules.Take(20).Select((rule, index) => Finding(rule, index, points))],
            Work = Sample.Work(),
        };
    }

    // Rule n is broken from point n/4 on, for two points; those of an even number only under a fault.
    private static CellRecord Cell(string point, string rule, int at, int index) => index < 20 && at >= First(index) && at < First(index) + 2
        ? SampleSeries.Broken(point, rule, 12) with { UnderFault = index % 2 == 0 }
        : SampleSeries.Kept(point, rule);

    private static int First(int index) => index / 4;

    private static FindingRecord Finding(string rule, int index, string[] points) => SampleSeries.Finding(
        Sample.Counterexample() with
        {
            System = $"ten/{points[First(index)]}",
            Rule = Sample.Rule(rule),
            UnderFault = index % 2 == 0,
            Boot = "platform=ioda2 groups=2 containers=1 processes=2 entries=4 ram=16",
            Steps = [.. Enumerable.Range(0, 11).Select(at => Sample.Step($"map-dma ctr0 mm{at % 2} bit59+{at % 4} page={8 + at % 4} pages=1 rw")), Sample.Step("unset-container grp1")],
            Length = 12,
        },
        points[First(index)],
        points[First(index) + 2]) with { UnderFault = index % 2 == 0 };
}
