using System.Text;

namespace Conformance.Reports;

/// <summary>A chart as a DOT graph. A state that holds others is a cluster; arrows of it end at its edge.</summary>
internal static class DotChart
{
    public static string Of(ChartRecord whole)
    {
        var chart = DrawnChart.Of(whole);
        var ids = chart.States.Select(state => state.Name).Index().ToDictionary(state => state.Item, state => $"s{state.Index}");
        var built = new StringBuilder("digraph chart {\n    compound=true;\n    node [shape=box, style=rounded];\n");
        foreach (var state in chart.States.Where(state => state.Within is null)) Add(state, chart, ids, "    ", built);
        foreach (var arrow in chart.Arrows)
        {
            string[] label = arrow.Guard is null ? [arrow.Trigger] : [arrow.Trigger, $"[{arrow.Guard}]"];
            built.Append($"    {End(arrow.From, chart, ids)} -> {End(arrow.To, chart, ids)} [label={DotText.Quoted(label)}{Edge("ltail", arrow.From, arrow.To, chart, ids)}{Edge("lhead", arrow.To, arrow.From, chart, ids)}];\n");
        }

        return built.Append("}\n").ToString();
    }

    private static void Add(ChartStateRecord state, ChartRecord chart, Dictionary<string, string> ids, string indent, StringBuilder built)
    {
        var inner = Inner(state.Name, chart);
        if (inner.Count == 0)
        {
            built.Append($"{indent}{ids[state.Name]} [label={DotText.Quoted(state.Name)}];\n");
            return;
        }

        built.Append($"{indent}subgraph cluster_{ids[state.Name]} {{\n{indent}    label={DotText.Quoted(state.Name)};\n");
        foreach (var it in inner) Add(it, chart, ids, indent + "    ", built);
        built.Append($"{indent}}}\n");
    }

    private static List<ChartStateRecord> Inner(string state, ChartRecord chart) => [.. chart.States.Where(it => it.Within == state)];

    // Graphviz joins nodes alone: an arrow of a cluster goes to a node in it, and is cut at the cluster's edge.
    private static string End(string state, ChartRecord chart, Dictionary<string, string> ids)
    {
        while (Inner(state, chart) is [var first, ..]) state = first.Name;
        return ids[state];
    }

    // Not where the arrow stays within the cluster: there is no edge to cut it at.
    private static string Edge(string attribute, string state, string other, ChartRecord chart, Dictionary<string, string> ids) =>
        Inner(state, chart).Count == 0 || IsWithin(other, state, chart) ? "" : $", {attribute}=cluster_{ids[state]}";

    private static bool IsWithin(string state, string outer, ChartRecord chart)
    {
        string? at = state;
        while (at is not null && at != outer) at = chart.States.First(it => it.Name == at).Within;
        return at == outer;
    }
}
