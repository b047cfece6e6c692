namespace Conformance.Reports;

/// <summary>A series on a page: the matrix, where each rule breaks and is mended, the traces, the verdict.</summary>
public static class SeriesText
{
    /// <summary>Writes it. The verdict comes last, where a terminal shows it.</summary>
    public static void Write(SeriesRecord series, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence($"Series {series.Series}: {series.Title}");
        WriteMatrix(series, sheet);

        var groups = FindingGroup.Of(series.Findings);
        FindingTable.Write(groups, sheet);
        CounterexampleList.Write([.. groups.SelectMany(group => group.Wake.Prepend(group.First)).Select(finding => finding.Counterexample)], sheet);
        WriteEnd(series, sheet);
    }

    private static void WriteMatrix(SeriesRecord series, Sheet sheet)
    {
        Matrix matrix = new(series);
        var open = SettledRules.Open(series, matrix);
        MatrixText.Write(matrix, open, sheet);
        LegendText.Write(matrix, open, sheet);
        if (open.Count == 0) sheet.Gap();
        SettledRules.Write(series, matrix, sheet);
        PointLines.Write(series.Points, sheet);
    }

    private static void WriteEnd(SeriesRecord series, Sheet sheet)
    {
        sheet.Gap();
        sheet.Sentence(WorkText.Sentence(series.Work));
        sheet.Gap();
        if (series.Baseline is { } baseline) BaselineText.Write(baseline, sheet);
        else sheet.Sentence(SeriesVerdict.Of(series));
    }
}
