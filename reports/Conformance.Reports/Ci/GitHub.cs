namespace Conformance.Reports;

/// <summary>GitHub workflow commands: an annotation for each problem, at the kernel file that its rule names.</summary>
public static class GitHub
{
    // A message beyond this is cut by GitHub itself, in the middle of an escape if need be.
    private const int MessageLengthMax = 4_000;

    /// <summary>Writes them: for each result its verdict, then what is new, then what is recorded, since GitHub shows ten of a kind.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        foreach (var result in results)
        {
            var run = TestRun.Of(result);
            Command(writer, Level(run.Worst), file: null, $"conformance {run.Name}", run.Sentence);
            foreach (var problem in Problems.Of(result).OrderBy(problem => problem.IsRecorded)) Write(problem, writer);
            foreach (var test in run.Suites.SelectMany(suite => suite.Cases).Where(test => test.Outcome == TestOutcome.Undecided))
                Command(writer, "warning", file: null, $"{test.Name} inconclusive", test.Reason);
        }
    }

    private static void Write(Problem problem, TextWriter writer) => Command(
        writer,
        problem.IsRecorded ? "notice" : "error",
        problem.Counterexample is { } found ? KernelFile.First(found.Rule.Source) : null,
        problem.Title,
        problem.Counterexample is { } shown ? string.Join('\n', CounterexampleText.Lines(shown)) : problem.Words);

    private static string Level(TestOutcome worst) => worst switch
    {
        TestOutcome.Failed => "error",
        TestOutcome.Undecided => "warning",
        _ => "notice",
    };

    private static void Command(TextWriter writer, string level, string? file, string title, string message)
    {
        var place = file is null ? "" : $"file={Property(file)},";
        writer.Write($"::{level} {place}title={Property(title)}::{Data(message)}\n");
    }

    // Lines alone are kept: whatever else is not printable is spelled out before the runner sees it.
    private static string Data(string text) => string.Join("%0A", Cut(text).Split('\n').Select(line => Percent(Plain.Of(line))));

    private static string Property(string text) =>
        Percent(Plain.Of(Cut(text))).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Percent(string text) => text.Replace("%", "%25", StringComparison.Ordinal);

    private static string Cut(string text) => text.Length <= MessageLengthMax ? text : $"{text[..MessageLengthMax]} ...";
}
