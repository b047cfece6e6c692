namespace Conformance.Reports;

/// <summary>The Test Anything Protocol, version 14: a subtest for each suite, a YAML block with the trace where a case failed.</summary>
public static class Tap
{
    private const string Indent = "    ";

    /// <summary>Writes it: each result's suites one behind the other.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        var suites = results.Select(TestRun.Of).SelectMany(run => run.Suites.Select(suite => (Name: $"{run.Name}: {suite.Name}", Suite: suite))).ToList();
        writer.Write("TAP version 14\n");
        writer.Write(suites.Count == 0 ? "1..0 # SKIP nothing was judged\n" : $"1..{suites.Count}\n");
        for (var at = 0; at < suites.Count; at++)
        {
            var (name, suite) = suites[at];
            writer.Write($"# Subtest: {Name(name)}\n");
            Suite(suite, writer);
            writer.Write($"{(suite.IsGreen ? "ok" : "not ok")} {at + 1} - {Name(name)}\n");
        }
    }

    private static void Suite(TestSuite suite, TextWriter writer)
    {
        if (suite.Cases.Count == 0)
        {
            writer.Write($"{Indent}1..0 # SKIP nothing was judged\n");
            return;
        }

        writer.Write($"{Indent}1..{suite.Cases.Count}\n");
        for (var at = 0; at < suite.Cases.Count; at++) Case(at + 1, suite.Cases[at], writer);
    }

    private static void Case(int number, TestCase test, TextWriter writer)
    {
        var isOk = test.Outcome is TestOutcome.Passed or TestOutcome.Skipped;
        var directive = test.Outcome switch
        {
            TestOutcome.Skipped => $" # SKIP {Name(test.Reason)}",
            TestOutcome.Recorded => $" # TODO {Name(test.Reason)}",
            _ => "",
        };
        writer.Write($"{Indent}{(isOk ? "ok" : "not ok")} {number} - {Name(test.Name)}{directive}\n");
        if (!isOk) Diagnosis(test, writer);
    }

    private static void Diagnosis(TestCase test, TextWriter writer)
    {
        string[] head = ["---", $"message: {Quoted(test.Reason)}", $"severity: {Severity(test.Outcome)}"];
        string[] trace = test.Lines.Count == 0 ? [] : ["counterexample: |", .. test.Lines.Select(line => $"  {line}")];

        // Blank lines keep their indent: readers of YAML's smaller dialects lose the block otherwise.
        foreach (var line in (string[])[.. head, .. trace, "..."]) writer.Write($"{Indent}  {line}\n");
    }

    private static string Severity(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Recorded => "todo",
        TestOutcome.Undecided => "inconclusive",
        _ => "fail",
    };

    // A hash would begin a directive, and a backslash escapes it.
    private static string Name(string text) =>
        Plain.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal);

    private static string Quoted(string text) =>
        $"\"{Plain.Of(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
