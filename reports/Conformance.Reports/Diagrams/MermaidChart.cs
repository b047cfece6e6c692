using System.Text;

namespace Conformance.Reports;

/// <summary>A chart as a Mermaid state diagram.</summary>
internal static class MermaidChart
{
    public static string Of(ChartRecord whole)
    {
        var chart = DrawnChart.Of(whole);
        var ids = chart.States.Select(state => state.Name).Index().ToDictionary(state => state.Item, state => $"s{state.Index}");
        var built = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in chart.States.Where(state => state.Within is null)) Add(state, chart, ids, "    ", built);
        foreach (var arrow in chart.Arrows)
        {
            var guard = arrow.Guard is null ? "" : $" [{arrow.Guard}]";
            built.Append($"    {ids[arrow.From]} --> {ids[arrow.To]} : {MermaidText.Of(arrow.Trigger + guard)}\n");
        }

        return built.ToString();
    }

    private static void Add(ChartStateRecord state, ChartRecord chart, Dictionary<string, string> ids, string indent, StringBuilder built)
    {
        var inner = chart.States.Where(it => it.Within == state.Name).ToList();
        built.Append($"{indent}state \"{MermaidText.Of(state.Name)}\" as {ids[state.Name]}\n");
        if (inner.Count == 0) return;

        built.Append($"{indent}state {ids[state.Name]} {{\n");
        foreach (var it in inner) Add(it, chart, ids, indent + "    ", built);
        built.Append($"{indent}}}\n");
    }
}
