namespace Conformance.Reports;

/// <summary>How a series ends: as recorded, or what is new and what is gone.</summary>
internal static class BaselineText
{
    public static void Write(BaselineRecord baseline, Sheet sheet)
    {
        sheet.Sentence(Sentence(baseline));
        foreach (var finding in baseline.New) sheet.Sentence(finding, "  New:   ");
        foreach (var finding in baseline.Gone) sheet.Sentence(finding, "  Gone:  ");
    }

    public static string Sentence(BaselineRecord baseline) =>
        baseline.IsAsRecorded ? AsRecorded(baseline.RecordedCount) : NotAsRecorded(baseline);

    private static string AsRecorded(int count) => count switch
    {
        0 => "As recorded: no findings, nothing new.",
        1 => "As recorded: the one finding, nothing new.",
        _ => $"As recorded: all {Words.Number(count)} findings, nothing new.",
    };

    private static string NotAsRecorded(BaselineRecord baseline)
    {
        var recorded = Words.Count(baseline.RecordedCount, "recorded finding");
        return $"Not as recorded: {Words.Number(baseline.New.Count)} new, {Words.Number(baseline.Gone.Count)} gone of {recorded}.";
    }
}
