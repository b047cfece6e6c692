using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Conformance.Reports;

/// <summary>
/// SARIF 2.1.0 (OASIS): a rule is an invariant with its sentence and source; a result is a problem, at the patch that brings
/// it or at the page of the model that states the rule.
/// </summary>
public static class Sarif
{
    // Strings are escaped by the writer: plain ASCII, whatever a system answered.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes it: one run for each result.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            foreach (var result in results) Run(json, result);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Run(Utf8JsonWriter json, IResult result)
    {
        var rules = SarifRules.Of(result);
        json.WriteStartObject();
        SarifRules.Write(json, rules);
        SarifPlaces.WriteBases(json, result);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var problem in Problems.Of(result)) SarifResult.Write(json, result, problem, rules);
        foreach (var rule in Undecided(result)) SarifResult.WriteOpen(json, rule, rules);
        if (result is SeriesRecord { Baseline: { } baseline }) SarifResult.WriteGone(json, baseline, rules);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static IEnumerable<string> Undecided(IResult result) => result switch
    {
        CheckRecord check => check.Rules.Where(rule => rule.Verdict == VerdictRecord.Inconclusive).Select(rule => rule.Rule.Id),
        SeriesRecord series => series.Cells.Where(cell => cell.Verdict == VerdictRecord.Inconclusive).Select(cell => cell.Rule).Distinct(),
        AgainstRecord against => against.NotObserved,
        _ => [],
    };
}
