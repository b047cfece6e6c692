namespace Conformance.Reports.Tests;

/// <summary>Series to tell.</summary>
internal static class SampleSeries
{
    /// <summary>Three points, five rules; I9 and I10 come and go, I7 goes, I26 cannot be seen.</summary>
    public static SeriesRecord Small() => new()
    {
        Series = "2015",
        Title = "rework of IOMMU ownership",
        Points =
        [
            new("v4.1", VerdictRecord.Violates, "2015/v4.1", "before the series", IsBase: true),
            new("f87a8864", VerdictRecord.Violates, "2015/f87a8864", "18/34 Rework IOMMU ownership control", IsBase: false),
            new("46d3e1e1", VerdictRecord.Inconclusive, "2015/46d3e1e1", "31/34 Use DMA windows API in ownership control", IsBase: false),
        ],
        Rules = [Sample.Rule("I1"), Sample.Rule("I7"), Sample.Rule("I9"), Sample.Rule("I10"), Sample.Rule("I26")],
        Cells =
        [
            Kept("v4.1", "I1"), Broken("v4.1", "I7", 2), Kept("v4.1", "I9"),
            Kept("v4.1", "I10"), Unseen("v4.1", "I26"),
            Kept("f87a8864", "I1"), Kept("f87a8864", "I7"), Broken("f87a8864", "I9", 3),
            Broken("f87a8864", "I10", 4, "I9"), Unseen("f87a8864", "I26"),
            Kept("46d3e1e1", "I1"), new("46d3e1e1", "I7", VerdictRecord.NotApplicable, null, [], []), Kept("46d3e1e1", "I9"),
            Kept("46d3e1e1", "I10"), Unseen("46d3e1e1", "I26"),
        ],
        Findings =
        [
            Finding(Sample.Refusal(), "v4.1", "f87a8864"),
            Finding(Sample.Wake(), "f87a8864", "46d3e1e1"),
            Finding(Sample.Counterexample(), "f87a8864", "46d3e1e1"),
        ],
        Baseline = new([], [], RecordedCount: 3),
        Work = Sample.Work(),
    };

    /// <summary>Nothing at all.</summary>
    public static SeriesRecord Empty() => Small() with
    {
        Points = [],
        Rules = [],
        Cells = [],
        Findings = [],
        Baseline = null,
        Work = Sample.NoWork,
    };

    /// <summary>Every rule is broken at the first point and kept at the others, so that none can be left out.</summary>
    public static SeriesRecord Wide(int points, int rules)
    {
        string[] ids = [.. Enumerable.Range(1, points).Select(at => $"{at}0ffee42")];
        string[] names = [.. Enumerable.Range(1, rules).Select(at => $"I{at}")];
        return Empty() with
        {
            Points = [.. ids.Select(id => new PointRecord(id, VerdictRecord.Conforms, id, $"point {id}", IsBase: false))],
            Rules = [.. names.Select(Sample.Rule)],
            Cells = [.. ids.SelectMany(id => names.Select(name => id == ids[0] ? Broken(id, name, 3) : Kept(id, name)))],
        };
    }

    public static CellRecord Kept(string point, string rule) => new(point, rule, VerdictRecord.Conforms, null, [], []);

    public static CellRecord Unseen(string point, string rule) => new(point, rule, VerdictRecord.Inconclusive, null, [], []);

    public static CellRecord Broken(string point, string rule, int length, params string[] after) =>
        new(point, rule, VerdictRecord.Violates, length, after, ["ioda2"]);

    public static FindingRecord Finding(CounterexampleRecord counterexample, string firstBad, string? fixedBy) => new()
    {
        Rule = counterexample.Rule.Id,
        FirstBad = firstBad,
        FixedBy = fixedBy,
        Length = counterexample.Length,
        After = counterexample.After,
        Platforms = ["ioda2"],
        Trace = [.. counterexample.Steps.Where(step => !step.IsProbe).Select(step => step.Command)],
        Counterexample = counterexample,
    };
}
