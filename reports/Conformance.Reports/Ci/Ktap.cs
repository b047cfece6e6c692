namespace Conformance.Reports;

/// <summary>The kernel's TAP, version 1, as KUnit and kselftest read it (Documentation/dev-tools/ktap.rst).</summary>
public static class Ktap
{
    private const string Version = "KTAP version 1";
    private const string Indent = "  ";

    /// <summary>Writes it: each result's suites one behind the other.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        var suites = results.Select(TestRun.Of).SelectMany(run => run.Suites.Select(suite => (Name: $"{run.Name}: {suite.Name}", Suite: suite))).ToList();
        writer.Write($"{Version}\n1..{suites.Count}\n");
        for (var at = 0; at < suites.Count; at++)
        {
            var (name, suite) = suites[at];
            Suite(suite, writer);
            writer.Write($"{(suite.IsGreen ? "ok" : "not ok")} {at + 1} {Name(name)}\n");
        }
    }

    private static void Suite(TestSuite suite, TextWriter writer)
    {
        writer.Write($"{Indent}{Version}\n{Indent}1..{suite.Cases.Count}\n");
        for (var at = 0; at < suite.Cases.Count; at++)
        {
            var test = suite.Cases[at];

            // Diagnostic lines stand before the result that they are about.
            foreach (var line in test.Lines) writer.Write($"{Indent}# {Plain.Of(line)}".TrimEnd() + "\n");
            writer.Write($"{Indent}{Result(test, at + 1)}\n");
        }
    }

    // What is recorded is told as kselftest tells it: "ok", for parsers that do not know the directive.
    private static string Result(TestCase test, int number) => test.Outcome switch
    {
        TestOutcome.Passed => $"ok {number} {Name(test.Name)}",
        TestOutcome.Skipped => $"ok {number} {Name(test.Name)} # SKIP {Name(test.Reason)}",
        TestOutcome.Recorded => $"ok {number} {Name(test.Name)} # XFAIL {Name(test.Reason)}",
        TestOutcome.Undecided => $"not ok {number} {Name(test.Name)} # ERROR {Name(test.Reason)}",
        _ => $"not ok {number} {Name(test.Name)} # {Name(test.Reason)}",
    };

    // A description is any words without a hash, and there is no escape for one.
    private static string Name(string text) => Plain.Of(text).Replace("#", "\\x23", StringComparison.Ordinal);
}
