namespace Conformance.Reports;

/// <summary>An xunit class with a test for each trace: it fails for as long as the trace breaks its rule.</summary>
public static class XunitTest
{
    /// <summary>Writes it.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        writer.Write(
            """
            // Each test replays a trace that broke a rule, and fails for as long as it does.
            // Put it into a test project that refers to Conformance.Properties.
            using Conformance.Properties;
            using Xunit;

            public sealed class FoundTraces
            {

            """);
        var names = new HashSet<string>();
        var problems = Problems.Shown(results);
        for (var at = 0; at < problems.Count; at++)
        {
            if (at > 0) writer.Write('\n');
            Write(problems[at], Unique(names, Name(problems[at].Title)), writer);
        }

        writer.Write("}\n");
    }

    private static void Write(Problem problem, string name, TextWriter writer)
    {
        var found = problem.Counterexample!;
        var trace = TraceText.Lines(found).ToList();
        var quotes = new string('"', Math.Max(3, trace.Max(LongestRun) + 1));
        writer.Write($"    // {Plain.Of(found.Rule.Id)}: {Plain.Of(found.Rule.Statement)}\n");
        writer.Write($"    [Fact]\n    public void {name}() => FoundTrace.Keeps(\n        {quotes}\n");
        foreach (var line in trace) writer.Write($"        {line}".TrimEnd() + "\n");
        writer.Write($"        {quotes});\n");
    }

    private static string Name(string title)
    {
        var words = string.Join('_', string.Concat(title.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 || char.IsAsciiDigit(words[0]) ? $"_{words}" : words[..Math.Min(words.Length, 100)];
    }

    private static string Unique(HashSet<string> names, string name)
    {
        var unique = name;
        for (var count = 2; !names.Add(unique); count++) unique = $"{name}_{count}";
        return unique;
    }

    private static int LongestRun(string line) => line.Split('"').Length - 1;
}
