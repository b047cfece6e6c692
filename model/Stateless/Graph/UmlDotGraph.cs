using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a chart for Graphviz.</summary>
public static class UmlDotGraph
{
    /// <summary>The chart in the DOT language.</summary>
    public static string Format(StateMachineInfo machineInfo)
    {
        var chart = new Chart(machineInfo);
        string[] lines =
        [
            "digraph {", "compound=true;", "node [shape=Mrecord]", "rankdir=\"LR\"",
            .. chart.Clusters.SelectMany(Cluster),
            .. chart.Singles.Select(Node),
            "",
            .. chart.Edges.Select(edge => $"{Quoted(edge.From)} -> {Quoted(edge.To)} [style=\"solid\", label=\"{Escaped(edge.Label)}\"];"),
            " init [label=\"\", shape=point];",
            $" init -> {Quoted(chart.Initial)}[style = \"solid\"]",
            "}",
        ];
        return string.Join(Environment.NewLine, lines);
    }

    private static IEnumerable<string> Cluster(StateInfo state)
    {
        var actions = ActionsOf(state);
        var label = actions.Length == 0 ? "" : @"\n----------\n" + actions;
        return
        [
            "",
            $"subgraph \"cluster{Escaped(state)}\"",
            "\t{",
            $"\tlabel = \"{Escaped(state)}{label}\"",
            .. state.Substates.Select(Node),
            "}",
        ];
    }

    private static string Node(StateInfo state)
    {
        var actions = ActionsOf(state);
        return $"{Quoted(state)} [label=\"{Escaped(state)}{(actions.Length == 0 ? "" : "|" + actions)}\"];";
    }

    private static string ActionsOf(StateInfo state)
    {
        var entries = state.EntryActions.Select(action => "entry / " + Escaped(action.Method.Description));
        var exits = state.ExitActions.Select(action => "exit / " + Escaped(action.Description));
        return string.Join(@"\n", entries.Concat(exits));
    }

    private static string Quoted(StateInfo state) => $"\"{Escaped(state)}\"";

    private static string Escaped(object text) =>
        $"{text}".Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
