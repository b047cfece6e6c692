using System.Text.Json;

namespace Conformance.Reports;

/// <summary>Lets a result through when its schema is one that is understood, and nothing in it is missing that lists promise.</summary>
internal static class SchemaGate
{
    // Read before anything else: a later version may have changed whatever the reader would trip over first, and
    // "wrong version" is the message that helps.
    public static string Require(JsonElement root, IReadOnlyList<string> understood)
    {
        var found = Schema(root);
        if (!understood.Contains(found)) throw new UnknownSchemaException(found, Nearest(found, understood));
        if (HasHole(root)) throw new ResultFormatException("Not a whole result of conformance: a list in it has null as an item.");
        return found;
    }

    private static string Schema(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("schema", out var schema)
        && schema.ValueKind == JsonValueKind.String
            ? schema.GetString() ?? ""
            : "";

    // Of a result from the future the version that is read here is what helps; else all that there are.
    private static string Nearest(string found, IReadOnlyList<string> understood) =>
        understood.FirstOrDefault(schema => found.StartsWith(schema[..(schema.LastIndexOf('/') + 1)], StringComparison.Ordinal))
        ?? string.Join("\" or \"", understood);

    // The serializer checks what a record requires, but not what a list holds.
    private static bool HasHole(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Null || HasHole(item)),
        JsonValueKind.Object => element.EnumerateObject().Any(field => HasHole(field.Value)),
        _ => false,
    };
}
