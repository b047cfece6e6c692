using System.CommandLine;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>A format that a result can be written in, and the option that names its file.</summary>
/// <param name="Option">The option.</param>
/// <param name="Write">Writes the results.</param>
/// <param name="IsOfTraces">Whether it tells traces alone, so that <c>--rule</c> narrows it.</param>
internal sealed record ReportFormat(Option<string?> Option, Action<IReadOnlyList<IResult>, TextWriter> Write, bool IsOfTraces = false)
{
    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<ReportFormat> All() =>
    [
        new(File("--html", "One page for a browser, which opens offline: matrix, walks, coverage."), HtmlReport.Write),
        new(File("--junit", "JUnit XML, a case for each rule."), JUnit.Write),
        new(File("--tap", "TAP 14."), Tap.Write),
        new(File("--ktap", "KTAP, as KUnit and kselftest print it."), Ktap.Write),
        new(File("--sarif", "SARIF 2.1.0, a result for each problem."), Sarif.Write),
        new(File("--patchwork", "A check for patchwork: state, context, description."), Patchwork.Write),
        new(File("--markdown", "A summary in Markdown."), Markdown.Write),
        new(File("--mermaid", "Markdown with Mermaid diagrams: the chart, each trace as a sequence."), Mermaid.Write, IsOfTraces: true),
        new(File("--dot", "Graphs for Graphviz: the chart, each trace."), Dot.Write, IsOfTraces: true),
        new(File("--c", "A C program of raw VFIO ioctls, for traces that users can run."), CProgram.Write, IsOfTraces: true),
        new(File("--xunit", "An xunit class with a test for each trace."), XunitTest.Write, IsOfTraces: true),
    ];

    /// <summary>The text of the file.</summary>
    public string Text(IReadOnlyList<IResult> results)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Write(results, writer);
        return writer.ToString();
    }

    private static Option<string?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
