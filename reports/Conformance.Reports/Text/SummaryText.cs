namespace Conformance.Reports;

/// <summary>A result on one screen of 80 by 24: the verdict, and a line for each problem as far as there is room.</summary>
public static class SummaryText
{
    private const int LineCountMax = 22;

    /// <summary>Writes the verdict alone, and what makes a check fail beside it.</summary>
    public static void WriteVerdict(IResult result, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence(TestRun.Of(result).Sentence);
        if (result is CheckRecord check) CoverageText.WriteMissed(check, sheet);
    }

    /// <summary>Writes it: what is new first; what is recorded only where there is room.</summary>
    public static void Write(IResult result, TextWriter writer)
    {
        using StringWriter sentence = new();
        WriteVerdict(result, sentence);
        var verdict = sentence.ToString().TrimEnd('\n').Split('\n');
        if (verdict.Length > LineCountMax / 2) verdict = [.. verdict.Take(LineCountMax / 2), "..."];

        Sheet sheet = new(writer);
        foreach (var line in verdict) sheet.Line(line);
        var problems = Problems.Of(result).OrderBy(problem => problem.IsRecorded).ThenBy(problem => problem.IsWake).ToList();
        var room = LineCountMax - verdict.Length;
        var shown = problems.Count <= room ? problems.Count : room - 1;
        foreach (var problem in problems.Take(shown)) sheet.Line(Clip($"  {Plain.Of(problem.Words)}"));
        if (shown < problems.Count) sheet.Line($"  and {Words.Number(problems.Count - shown)} more");
    }

    private static string Clip(string line) => line.Length <= Sheet.Width ? line : $"{line[..(Sheet.Width - 3)]}...";
}
