namespace Conformance.Reports;

/// <summary>
/// Diagrams in Mermaid: the chart, and each trace as a sequence. A file of Markdown, since that is where Mermaid is drawn:
/// forges show it, and it can hold more than one diagram.
/// </summary>
public static class Mermaid
{
    /// <summary>Writes the diagrams of results.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        foreach (var chart in Traces.Charts(results)) Fence("The chart", MermaidChart.Of(chart), writer);
        foreach (var trace in Traces.Of(results)) Fence($"{Plain.Of(trace.System)} violates {Plain.Of(trace.Rule.Id)}", MermaidSequence.Of(trace), writer);
    }

    // A heading is Markdown: what could be markup in it is a name of ours or is escaped.
    private static void Fence(string title, string diagram, TextWriter writer) =>
        writer.Write($"## {string.Concat(title.Select(Escaped))}\n\n```mermaid\n{diagram}```\n\n");

    private static string Escaped(char c) => char.IsAsciiLetterOrDigit(c) || c is ' ' or '/' or '.' or '-' ? $"{c}" : c == '<' ? "&lt;" : $"\\{c}";
}
