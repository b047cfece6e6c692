using System.Text.Json;

namespace Conformance.Reports;

/// <summary>Where a problem is: a patch of the series, or the page of the model; and the kernel's files that the rule names.</summary>
internal static class SarifPlaces
{
    // The page that states every rule, from the root of this repository.
    private const string ModelPage = "model/README.md";

    /// <summary>What relative paths are relative to. No addresses: where the trees are is the reader's to know.</summary>
    public static void WriteBases(Utf8JsonWriter json, IResult result)
    {
        json.WriteStartObject("originalUriBaseIds");
        Base(json, "MODEL", "The root of the repository of Conformance.");
        Base(json, "LINUX", "The root of the Linux source tree.");
        if (result is SeriesRecord series) Base(json, "PATCHES", $"The points of the series {series.Series} ({series.Title}), by their ids.");
        json.WriteEndObject();
    }

    public static void WriteLocation(Utf8JsonWriter json, Problem? problem)
    {
        json.WriteStartArray("locations");
        if (problem?.Point is { } point) Place(json, point.Id, "PATCHES", point.Description);
        else Place(json, ModelPage, "MODEL", description: null);
        json.WriteEndArray();
    }

    public static void WriteRelated(Utf8JsonWriter json, RuleRecord? rule)
    {
        var files = rule is null ? [] : KernelFile.All(rule.Source);
        if (files.Count == 0) return;

        json.WriteStartArray("relatedLocations");
        foreach (var file in files) Place(json, file, "LINUX", description: null);
        json.WriteEndArray();
    }

    private static void Base(Utf8JsonWriter json, string id, string description)
    {
        json.WriteStartObject(id);
        json.WriteStartObject("description");
        json.WriteString("text", description);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, string path, string root, string? description)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", root);
        json.WriteEndObject();
        json.WriteEndObject();
        if (description is { Length: > 0 })
        {
            json.WriteStartObject("message");
            json.WriteString("text", description);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
