namespace Conformance.Reports;

/// <summary>Points times rules, each cell in one to four characters.</summary>
internal sealed class Matrix(SeriesRecord series)
{
    private readonly ILookup<(string Point, string Rule), CellRecord> _cells =
        series.Cells.ToLookup(cell => (cell.Point, cell.Rule));

    public IReadOnlyList<PointRecord> Points => series.Points;

    /// <summary>What was found; a cell that is missing says nothing, which is not a pass.</summary>
    public VerdictRecord Verdict(PointRecord point, RuleRecord rule) =>
        Cell(point, rule)?.Verdict ?? VerdictRecord.NotApplicable;

    /// <summary>The verdicts of a rule at all points that were built, each once.</summary>
    public IReadOnlySet<VerdictRecord> Verdicts(RuleRecord rule) =>
        Points.Where(point => point.NotBuilt is null).Select(point => Verdict(point, rule)).ToHashSet();

    /// <summary>The cell's text. The blank stands where others have a bracket, so that the numbers are aligned.</summary>
    public string Text(PointRecord point, RuleRecord rule) => Cell(point, rule) switch
    {
        _ when point.NotBuilt is not null => "x ",
        { Verdict: VerdictRecord.Violates, After.Count: > 0, Length: var length } => $"({Length(length)})",
        { Verdict: VerdictRecord.Violates, UnderFault: true, Length: var length } => $"{Length(length)}!",
        { Verdict: VerdictRecord.Violates, Length: var length } => $"{Length(length)} ",
        { Verdict: VerdictRecord.Conforms } => ". ",
        { Verdict: VerdictRecord.Inconclusive } => "? ",
        _ => "- ",
    };

    /// <summary>The cell; null: it is missing.</summary>
    public CellRecord? Cell(PointRecord point, RuleRecord rule) => _cells[(point.Id, rule.Id)].FirstOrDefault();

    private static string Length(int? length) => length is { } known ? $"{known}" : "x";
}
