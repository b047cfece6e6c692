using System.Text.Json;

namespace Conformance.Reports;

/// <summary>The tool and its rules.</summary>
internal static class SarifRules
{
    /// <summary>The rules that a result names, in its order; of some nothing is known but the id.</summary>
    public static IReadOnlyList<RuleRecord> Of(IResult result)
    {
        IEnumerable<RuleRecord> judged = result switch
        {
            SeriesRecord series => series.Rules,
            CheckRecord check => check.Rules.Select(rule => rule.Rule),
            _ => [],
        };
        var problems = Problems.Of(result);
        var shown = problems.Select(problem => problem.Counterexample?.Rule).OfType<RuleRecord>();
        var named = problems.Select(problem => problem.Rule).Concat(result is AgainstRecord against ? against.NotObserved : []);
        return [.. judged.Concat(shown).Concat(named.Select(id => new RuleRecord(id, "", "", ""))).DistinctBy(rule => rule.Id)];
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<RuleRecord> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Conformance");
        json.WriteStartArray("rules");
        foreach (var rule in rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleRecord rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        Text(json, "shortDescription", rule.Name);
        Text(json, "fullDescription", rule.Statement);
        Text(json, "help", rule.Source.Length > 0 ? $"Source: {rule.Source}" : "");
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length == 0) return;

        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
