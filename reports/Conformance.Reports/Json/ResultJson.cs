using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Conformance.Reports;

/// <summary>Results as JSON: for other programs, and for a later run that compares.</summary>
public static class ResultJson
{
    private static readonly ResultContext Context = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter<VerdictRecord>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        // "Unsafe" is about JSON inside HTML; here it keeps the kernel's ' + < readable in a mail.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A series' result, ending in a newline.</summary>
    public static string Of(SeriesRecord series) => Text(series, Context.SeriesRecord);

    /// <summary>A check's result, ending in a newline.</summary>
    public static string Of(CheckRecord check) => Text(check, Context.CheckRecord);

    /// <summary>A replay's result, ending in a newline.</summary>
    public static string Of(ReplayRecord replay) => Text(replay, Context.ReplayRecord);

    /// <summary>A list, ending in a newline.</summary>
    public static string Of(ListRecord list) => Text(list, Context.ListRecord);

    /// <summary>An exploration's result, ending in a newline.</summary>
    public static string Of(ExploreRecord explored) => Text(explored, Context.ExploreRecord);

    /// <summary>An exploration's result against a system, ending in a newline.</summary>
    public static string Of(AgainstRecord against) => Text(against, Context.AgainstRecord);

    /// <summary>A kill matrix, ending in a newline.</summary>
    public static string Of(MutantsRecord mutants) => Text(mutants, Context.MutantsRecord);

    /// <summary>What a check has done so far, ending in a newline.</summary>
    public static string Of(ResumeRecord resume) => Text(resume, Context.ResumeRecord);

    /// <summary>How planted faults shrink, ending in a newline.</summary>
    public static string Of(SeedsRecord seeds) => Text(seeds, Context.SeedsRecord);

    /// <summary>A benchmark's figures, ending in a newline.</summary>
    public static string Of(BenchRecord bench) => Text(bench, Context.BenchRecord);

    /// <summary>Reads what <see cref="Of(SeriesRecord)"/> wrote: a baseline.</summary>
    /// <exception cref="UnknownSchemaException">It is another schema, or a version from the future.</exception>
    /// <exception cref="ResultFormatException">It is not JSON, or not a whole result.</exception>
    public static SeriesRecord ReadSeries(string json) => (SeriesRecord)Read(json, Kinds[0]);

    /// <summary>Reads what <see cref="Of(CheckRecord)"/> wrote: a part to be joined with others.</summary>
    /// <exception cref="UnknownSchemaException">It is another schema, or a version from the future.</exception>
    /// <exception cref="ResultFormatException">It is not JSON, or not a whole result.</exception>
    public static CheckRecord ReadCheck(string json) => (CheckRecord)Read(json, Kinds[1]);

    /// <summary>Reads any result that this program has written, or an older one of the same schema.</summary>
    /// <exception cref="UnknownSchemaException">It is another schema, or a version from the future.</exception>
    /// <exception cref="ResultFormatException">It is not JSON, or not a whole result.</exception>
    public static IResult Read(string json) => Read(json, [.. Kinds]);

    // What is told against a system has the schema of an exploration, and a field that says so.
    private static readonly (string Schema, Func<JsonElement, IResult?> Read)[] Kinds =
    [
        ("conformance/series/1", json => json.Deserialize(Context.SeriesRecord)),
        ("conformance/check/1", json => json.Deserialize(Context.CheckRecord)),
        ("conformance/replay/1", json => json.Deserialize(Context.ReplayRecord)),
        ("conformance/explore/1", json => json.TryGetProperty("against", out _)
            ? json.Deserialize(Context.AgainstRecord)
            : json.Deserialize(Context.ExploreRecord)),
        ("conformance/mutants/1", json => json.Deserialize(Context.MutantsRecord)),
        ("conformance/bench/1", json => json.Deserialize(Context.BenchRecord)),
    ];

    /// <summary>Reads what <see cref="Of(ResumeRecord)"/> wrote: where to go on.</summary>
    /// <exception cref="UnknownSchemaException">It is another schema, or a version from the future.</exception>
    /// <exception cref="ResultFormatException">It is not JSON, or not a whole result.</exception>
    public static ResumeRecord ReadResume(string json) => Read<ResumeRecord>(json, ("conformance/resume/1", json => json.Deserialize(Context.ResumeRecord)));

    private static T Read<T>(string json, params (string Schema, Func<JsonElement, T?> Read)[] kinds)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var found = SchemaGate.Require(document.RootElement, [.. kinds.Select(kind => kind.Schema)]);
            return kinds.Single(kind => kind.Schema == found).Read(document.RootElement)!;
        }
        // An escaped half of a surrogate pair is JSON, but no text.
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            var verb = kinds.Length == 1 ? $" {kinds[0].Schema.Split('/')[1]}" : "";
            throw new ResultFormatException($"Not a whole result of conformance{verb}: {problem.Message}", problem);
        }
    }

    private static string Text<T>(T record, JsonTypeInfo<T> type) => JsonSerializer.Serialize(record, type) + "\n";
}
