using System.Text;

namespace Conformance.Reports;

/// <summary>A trace as a DOT graph: a node for the world after each step, an arrow for each command; what differs is red.</summary>
internal static class DotTrace
{
    public static string Of(CounterexampleRecord counterexample)
    {
        var steps = counterexample.Steps;
        var built = new StringBuilder("digraph trace {\n    node [shape=box, style=rounded];\n");
        built.Append($"    label={DotText.Quoted($"{counterexample.System} violates {counterexample.Rule.Id}")};\n");
        for (var at = 0; at <= steps.Count; at++)
        {
            var differences = at == steps.Count ? counterexample.Differences : at < counterexample.Scenes.Count ? counterexample.Scenes[at].Differences : [];
            var colour = differences.Count == 0 ? "" : ", color=red";
            built.Append($"    s{at} [label={DotText.Quoted([.. World(counterexample, at), .. differences.Select(Words)])}{colour}];\n");
        }

        for (var at = 0; at < steps.Count; at++)
        {
            built.Append($"    s{at} -> s{at + 1} [label={DotText.Quoted(steps[at].Command, steps[at].Answer)}{(steps[at].IsProbe ? ", style=dashed" : "")}];\n");
        }

        return built.Append("}\n").ToString();
    }

    private static IEnumerable<string> World(CounterexampleRecord counterexample, int at)
    {
        yield return at == 0 ? $"boot: {counterexample.Boot}" : $"after {at}";
        if (at >= counterexample.Scenes.Count) yield break;

        foreach (var part in counterexample.Scenes[at].Parts.Where(part => part.State is not null))
        {
            yield return $"{part.Name}: {part.ActualState ?? part.State}";
        }
    }

    private static string Words(DifferenceRecord difference) => $"{difference.What}: expected {difference.Expected}, actual {difference.Actual}";
}
