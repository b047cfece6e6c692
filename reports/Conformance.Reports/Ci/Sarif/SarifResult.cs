using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Conformance.Reports;

/// <summary>One result: what is wrong, where, the trace as a code flow, and what tells it from others in the next run.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, IResult result, Problem problem, IReadOnlyList<RuleRecord> rules)
    {
        json.WriteStartObject();
        Head(json, problem.Rule, rules, kind: "fail", level: problem.IsRecorded ? "note" : "error");
        Message(json, problem.Counterexample is { } shown ? string.Join('\n', CounterexampleText.Lines(shown)) : problem.Words);
        SarifPlaces.WriteLocation(json, problem);
        SarifPlaces.WriteRelated(json, problem.Counterexample?.Rule);
        if (problem.Counterexample is { } found)
        {
            Flow(json, found);
            Properties(json, problem, found);
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("problem/v1", Fingerprint(problem));
        json.WriteEndObject();
        if (result is SeriesRecord { Baseline: not null }) json.WriteString("baselineState", problem.IsRecorded ? "unchanged" : "new");
        json.WriteEndObject();
    }

    /// <summary>A rule that was not decided.</summary>
    public static void WriteOpen(Utf8JsonWriter json, string rule, IReadOnlyList<RuleRecord> rules)
    {
        json.WriteStartObject();
        Head(json, rule, rules, kind: "open", level: "none");
        Message(json, $"{rule} was not observed, or not decided.");
        SarifPlaces.WriteLocation(json, problem: null);
        json.WriteEndObject();
    }

    /// <summary>What is recorded and was not found again.</summary>
    public static void WriteGone(Utf8JsonWriter json, BaselineRecord baseline, IReadOnlyList<RuleRecord> rules)
    {
        foreach (var gone in baseline.Gone)
        {
            json.WriteStartObject();
            Head(json, gone.Split(' ', ':')[0], rules, kind: "fail", level: "error");
            Message(json, $"Recorded, but not found again: {gone}");
            SarifPlaces.WriteLocation(json, problem: null);
            json.WriteString("baselineState", "absent");
            json.WriteEndObject();
        }
    }

    private static void Head(Utf8JsonWriter json, string rule, IReadOnlyList<RuleRecord> rules, string kind, string level)
    {
        json.WriteString("ruleId", rule);
        var index = rules.TakeWhile(known => known.Id != rule).Count();
        if (index < rules.Count) json.WriteNumber("ruleIndex", index);
        json.WriteString("kind", kind);
        json.WriteString("level", level);
    }

    private static void Message(Utf8JsonWriter json, string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Flow(Utf8JsonWriter json, CounterexampleRecord found)
    {
        if (found.Steps.Count == 0) return;

        json.WriteStartArray("codeFlows");
        json.WriteStartObject();
        json.WriteStartArray("threadFlows");
        json.WriteStartObject();
        json.WriteStartArray("locations");
        foreach (var step in found.Steps)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            Message(json, step.Answer.Length > 0 ? $"{step.Command} -> {step.Answer}" : step.Command);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, Problem problem, CounterexampleRecord found)
    {
        json.WriteStartObject("properties");
        json.WriteString("system", found.System);
        json.WriteString("boot", found.Boot);
        json.WriteNumber("length", found.Length);
        json.WriteString("minimality", found.Minimality);
        if (problem.Point is { } point) json.WriteString("firstBad", point.Id);
        if (problem.FixedBy is { } mended) json.WriteString("mendedBy", mended);
        json.WriteString("replay", found.Replay);
        json.WriteEndObject();
    }

    // Rule, way, world and commands: a run that finds the same trace again has found the same thing.
    private static string Fingerprint(Problem problem)
    {
        string[] parts = problem.Counterexample is { } found ? [found.Boot, .. found.Steps.Select(step => step.Command)] : [problem.Words];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [problem.Key, .. parts]))));
    }
}
