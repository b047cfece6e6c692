namespace Conformance.Reports;

/// <summary>Diagrams in DOT, the language of Graphviz: the chart, and each trace as a way from state to state. One graph behind another.</summary>
public static class Dot
{
    /// <summary>Writes the diagrams of results.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        foreach (var chart in Traces.Charts(results)) writer.Write(DotChart.Of(chart));
        foreach (var trace in Traces.Of(results)) writer.Write(DotTrace.Of(trace));
    }
}
