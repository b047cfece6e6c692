namespace Conformance.Reports;

/// <summary>A trace, one command a line: numbered as people count them, probes marked, answers where they tell something.</summary>
internal static class TraceLines
{
    // Beyond this an answer goes straight behind its command: one long command must not push all answers off the page.
    private const int AnswerColumnMax = 44;
    private const string Arrow = "   -> ";

    public static void Write(string boot, IReadOnlyList<StepRecord> steps, Sheet sheet)
    {
        if (boot.Length > 0) sheet.Line($"  boot: {boot}");
        var column = AnswerColumn(steps);
        var number = 0;
        foreach (var step in steps)
            WriteStep(step.IsProbe ? "+" : $"{++number}", step, column, sheet);
    }

    private static bool IsWorthShowing(StepRecord step) => step.Answer is not ("" or "ok");

    private static int AnswerColumn(IReadOnlyList<StepRecord> steps) => steps
        .Where(IsWorthShowing)
        .Select(step => Plain.Of(step.Command).Length)
        .Where(length => length <= AnswerColumnMax)
        .DefaultIfEmpty(0)
        .Max();

    private static void WriteStep(string mark, StepRecord step, int column, Sheet sheet)
    {
        var command = $"{mark,4}  {Plain.Of(step.Command)}";
        if (!IsWorthShowing(step)) sheet.Line(command);
        else WriteAnswered(command, step.Answer, column, sheet);
    }

    private static void WriteAnswered(string command, string answer, int column, Sheet sheet)
    {
        var line = command.PadRight(column + 6) + Arrow + Plain.Of(answer);
        if (line.Length <= Sheet.Width)
        {
            sheet.Line(line);
            return;
        }

        sheet.Line(command);
        sheet.Sentence(answer, "        -> ");
    }
}
