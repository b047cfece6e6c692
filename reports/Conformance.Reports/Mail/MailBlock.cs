namespace Conformance.Reports;

/// <summary>A block to paste into a review, 72 columns wide: the trace, five lines of verdict, and the tags that are the sender's.</summary>
public static class MailBlock
{
    /// <summary>
    /// Writes a block for each problem that has a trace, what is new first. What comes only in the wake of another problem
    /// is named in one line.
    /// </summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        var shown = Problems.Shown(results).OrderBy(problem => problem.IsRecorded).ToList();
        var direct = shown.Where(problem => !problem.IsWake).ToList();
        Sheet sheet = new(writer);
        if (shown.Count == 0) sheet.Sentence("Nothing to mail: no trace breaks a rule.");
        foreach (var problem in direct.Count > 0 ? direct : shown) Write(problem, sheet);
        var wake = direct.Count > 0 ? shown.Where(problem => problem.IsWake).Select(problem => problem.Title).ToList() : [];
        if (wake.Count == 0) return;

        sheet.Gap();
        sheet.Sentence($"In their wake: {string.Join("; ", wake)}.");
    }

    private static void Write(Problem problem, Sheet sheet)
    {
        var found = problem.Counterexample!;
        sheet.Gap();
        sheet.Sentence($"{found.System} violates {FindingWords.Mode(found.Rule.Id, found.After, found.UnderFault)}: {found.Rule.Statement}");
        sheet.Gap();
        foreach (var line in Trace(found)) sheet.Line(Clip(line));
        sheet.Gap();
        foreach (var (label, text) in Verdict(problem, found)) sheet.Line(Clip($"{label,-9} {Plain.Of(text)}"));
        sheet.Gap();
        sheet.Line("Fixes:");
        sheet.Line("Reported-by:");
    }

    // Boot lines and commands are left whole on a page, to be copied; a mail that is wider than 72 columns is sent back.
    private static string[] Trace(CounterexampleRecord found)
    {
        using StringWriter text = new();
        TraceLines.Write(found.Boot, found.Steps, new Sheet(text));
        DifferenceLines.Write(found.Differences, new Sheet(text));
        return text.ToString().TrimEnd('\n').Split('\n');
    }

    private static IEnumerable<(string Label, string Text)> Verdict(Problem problem, CounterexampleRecord found)
    {
        yield return ("Rule:", $"{found.Rule.Id}, {found.Rule.Name}");
        yield return ("Breaks:", Breaks(found));
        yield return ("Differs:", Differs(found));
        yield return ("In:", problem.Point is null ? found.System : $"{found.System}; first bad {problem.Point.Id}, {Mended(problem)}");
        yield return ("Minimal:", found.Found.Length > 0 ? $"{ProvenanceLines.WithoutLabel(found.Minimality)}; found {found.Found}" : "not known: somebody wrote the trace");
    }

    private static string Breaks(CounterexampleRecord found)
    {
        if (found.Steps.Count == 0) return "as it boots";

        var last = found.Steps[^1];
        return last.IsProbe
            ? $"at a probe behind command {found.Steps.Count(step => !step.IsProbe)}: {last.Command}"
            : $"at command {found.Steps.Count}: {last.Command}";
    }

    private static string Differs(CounterexampleRecord found) => found.Differences switch
    {
        [] => "not seen again",
        [var only] => Of(only),
        [var first, ..] => $"{Of(first)}, and {Words.Number(found.Differences.Count - 1)} more",
    };

    private static string Of(DifferenceRecord difference) => $"{difference.What} is {difference.Actual}, should be {difference.Expected}";

    private static string Mended(Problem problem) => problem.FixedBy is { } point ? $"mended by {point}" : "not mended";

    private static string Clip(string line) => line.Length <= Sheet.Width ? line : $"{line[..(Sheet.Width - 3)]}...";
}
