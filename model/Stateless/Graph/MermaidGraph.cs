using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a chart for Mermaid.</summary>
public static class MermaidGraph
{
    /// <summary>The chart as a Mermaid state diagram, drawn in a direction of the caller's or of Mermaid's choice.</summary>
    public static string Format(StateMachineInfo machineInfo, MermaidGraphDirection? direction = null)
    {
        var chart = new Chart(machineInfo);
        var names = new MermaidNames(chart.States);
        string[] lines =
        [
            "stateDiagram-v2",
            .. direction is { } given ? new[] { "\tdirection " + Code(given) } : [],
            .. names.Aliases.Select(alias => $"\t{alias.Key} : {alias.Value}"),
            .. chart.Clusters.SelectMany(state => Cluster(state, names)),
            .. chart.Edges.Select(edge => $"\t{names.Of(edge.From)} --> {names.Of(edge.To)} : {edge.Label}"),
            $"[*] --> {names.Of(chart.Initial)}",
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static IEnumerable<string> Cluster(StateInfo state, MermaidNames names) =>
        [$"\tstate {names.Of(state)} {{", .. state.Substates.Select(substate => "\t\t" + names.Of(substate)), "\t}"];

    private static string Code(MermaidGraphDirection direction) => direction switch
    {
        MermaidGraphDirection.LeftToRight => "LR",
        MermaidGraphDirection.RightToLeft => "RL",
        MermaidGraphDirection.TopToBottom => "TB",
        MermaidGraphDirection.BottomToTop => "BT",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, null),
    };
}
