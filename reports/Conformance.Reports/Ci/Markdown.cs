namespace Conformance.Reports;

/// <summary>A summary in GitHub's Markdown: the verdict, what is wrong in a table, each trace behind a fold.</summary>
public static class Markdown
{
    // What a step's summary may hold is one megabyte; a trace that is longer than this is no summary.
    private const int TraceLengthMax = 20_000;

    /// <summary>Writes it: a section for each result.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        for (var at = 0; at < results.Count; at++)
        {
            if (at > 0) writer.Write('\n');
            Write(results[at], writer);
        }
    }

    private static void Write(IResult result, TextWriter writer)
    {
        var run = TestRun.Of(result);
        writer.Write($"## {Sign(run.Worst)} {Text(run.Name)}\n\n{Text(run.Sentence)}\n");
        if (result is SeriesRecord series) Matrix(series, writer);
        else Cases(run, writer);

        var problems = Problems.Of(result).OrderBy(problem => problem.IsRecorded).ToList();
        if (problems.Count == 0) return;

        writer.Write("\n");
        foreach (var problem in problems) writer.Write($"- {Text(problem.Words)}{(problem.IsRecorded ? " (recorded)" : "")}\n");
        foreach (var problem in problems) Trace(problem, writer);
    }

    private static string Sign(TestOutcome worst) => worst switch
    {
        TestOutcome.Failed => ":x:",
        TestOutcome.Undecided => ":grey_question:",
        _ => ":white_check_mark:",
    };

    private static void Cases(TestRun run, TextWriter writer)
    {
        if (run.Suites.Count == 0) return;

        writer.Write("\n| | passed | failed | recorded | undecided | skipped |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var suite in run.Suites)
        {
            TestOutcome[] shown = [TestOutcome.Passed, TestOutcome.Failed, TestOutcome.Recorded, TestOutcome.Undecided, TestOutcome.Skipped];
            writer.Write($"| {Text(suite.Name)} | {string.Join(" | ", shown.Select(suite.Count))} |\n");
        }
    }

    private static void Matrix(SeriesRecord series, TextWriter writer)
    {
        var matrix = new Matrix(series);
        var rules = SettledRules.Open(series, matrix);
        if (rules.Count == 0) return;

        writer.Write($"\n| | {string.Join(" | ", rules.Select(rule => Text(rule.Id)))} |\n|---|{string.Concat(rules.Select(_ => "---:|"))}\n");
        foreach (var point in matrix.Points)
            writer.Write($"| {Text(point.Id)} | {string.Join(" | ", rules.Select(rule => Text(matrix.Text(point, rule).Trim())))} |\n");
        writer.Write("\nA number: broken in so many commands; `(3)` only after another rule; `3!` only under an injected fault; `.` conforms.\n");
    }

    private static void Trace(Problem problem, TextWriter writer)
    {
        if (problem.Counterexample is not { } found) return;

        var text = string.Join('\n', CounterexampleText.Lines(found));
        if (text.Length > TraceLengthMax) text = $"{text[..TraceLengthMax]}\n...";
        var fence = Fence(text);
        writer.Write($"\n<details><summary>{Text(problem.Title)}</summary>\n\n{fence}\n{text}\n{fence}\n\n</details>\n");
    }

    // Longer than any in the text, so that the text cannot end it.
    private static string Fence(string text) => new('`', Math.Max(3, LongestRun(text) + 1));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // All that Markdown or HTML would read as more than letters.
    private static string Text(string text) => string.Concat(Plain.Of(text).Select(letter => letter switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '@' => "&#64;",
        '#' => "&#35;",
        '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '~' or '!' => $"\\{letter}",
        _ => $"{letter}",
    }));
}
