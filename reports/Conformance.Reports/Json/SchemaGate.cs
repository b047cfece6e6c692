using System.Text.Json;

namespace Conformance.Reports;

/// <summary>Lets a result through when its schema is the one understood.</summary>
internal static class SchemaGate
{
    // Read before anything else: a later version may have changed whatever the reader would trip over first, and
    // "wrong version" is the message that helps.
    public static void Require(string json, string understood)
    {
        using var document = JsonDocument.Parse(json);
        var found = Schema(document.RootElement);
        if (found != understood) throw new UnknownSchemaException(found, understood);
    }

    private static string Schema(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("schema", out var schema)
        && schema.ValueKind == JsonValueKind.String
            ? schema.GetString() ?? ""
            : "";
}
