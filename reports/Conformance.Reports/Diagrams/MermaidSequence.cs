using System.Text;

namespace Conformance.Reports;

/// <summary>A trace as a Mermaid sequence diagram: what asks, what it asks it of, the answers, and where parts of the world move.</summary>
internal static class MermaidSequence
{
    public static string Of(CounterexampleRecord counterexample)
    {
        var names = Names(counterexample);
        var built = new StringBuilder("sequenceDiagram\n    participant t as trace\n");
        foreach (var (name, id) in names) built.Append($"    participant {id} as {MermaidText.Of(name)}\n");
        var all = names.Count == 0 ? "t" : $"t,{names.Values.Last()}";
        built.Append($"    Note over {all}: {MermaidText.Of($"boot {counterexample.Boot}")}\n");
        for (var at = 0; at < counterexample.Steps.Count; at++) Add(counterexample, at, names, built);
        foreach (var it in counterexample.Differences)
        {
            built.Append($"    Note over {all}: {MermaidText.Of($"{it.What} expected {it.Expected}")}<br/>{MermaidText.Of($"actual {it.Actual}")}\n");
        }

        return built.ToString();
    }

    private static void Add(CounterexampleRecord counterexample, int at, Dictionary<string, string> names, StringBuilder built)
    {
        var step = counterexample.Steps[at];
        var whom = Addressed(step) is { } name ? names[name] : "t";
        built.Append($"    t->>{whom}: {MermaidText.Of(step.IsProbe ? $"probe {step.Command}" : step.Command)}\n");
        if (step.Answer.Length > 0 && whom != "t") built.Append($"    {whom}-->>t: {MermaidText.Of(step.Answer)}\n");
        foreach (var (part, from, to) in Moves(counterexample, at))
        {
            built.Append($"    Note over {names[part]}: {MermaidText.Of($"{from} to {to}")}\n");
        }
    }

    // What commands are addressed to, and what moves, in the order in which they come.
    private static Dictionary<string, string> Names(CounterexampleRecord counterexample) => counterexample.Steps
        .SelectMany((step, at) => Moves(counterexample, at).Select(move => move.Part).Prepend(Addressed(step)))
        .OfType<string>()
        .Distinct()
        .Index()
        .ToDictionary(name => name.Item, name => $"p{name.Index}");

    // The first thing that a command names; what it gives a name to is not asked.
    private static string? Addressed(StepRecord step)
    {
        var words = step.Command.Split(' ');
        return words.Skip(words.Length > 1 && words[1] == "=" ? 2 : 1).FirstOrDefault(IsName);
    }

    // grp0, ctr1, dev0: letters and then digits.
    private static bool IsName(string word) =>
        word.Length > 1 && char.IsAsciiLetter(word[0]) && char.IsAsciiDigit(word[^1]) && word.TrimEnd("0123456789".ToCharArray()).All(char.IsAsciiLetterLower);

    private static IEnumerable<(string Part, string From, string To)> Moves(CounterexampleRecord counterexample, int at)
    {
        if (at + 1 >= counterexample.Scenes.Count) yield break;

        foreach (var part in counterexample.Scenes[at + 1].Parts)
        {
            var before = counterexample.Scenes[at].Parts.FirstOrDefault(it => it.Name == part.Name);
            if ((before?.ActualState ?? before?.State, part.ActualState ?? part.State) is ({ } from, { } to) && from != to) yield return (part.Name, from, to);
        }
    }
}
