namespace Conformance.Reports;

/// <summary>What the points of a series are.</summary>
internal static class PointLines
{
    public static void Write(IReadOnlyList<PointRecord> points, Sheet sheet)
    {
        if (points.Count == 0) return;
        sheet.Gap();
        Table table = new(new Column(""), new Column(""));
        foreach (var point in points) table.Add(point.Id, Description(point));
        table.Write(sheet);
    }

    /// <summary>What a point is, and whether anything was checked.</summary>
    public static string Description(PointRecord point)
    {
        var description = point.IsBase ? $"base: {point.Description}" : point.Description;
        if (point.NotBuilt is { } why) return $"{description} (not built: {why})";
        if (point.BuildOf is { } other) return $"{description} (built as {other}: what is under test is the same)";
        return point.Verdict == VerdictRecord.NotApplicable ? $"{description} (not applicable: nothing was checked)" : description;
    }
}
