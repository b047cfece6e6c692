using System.Globalization;

namespace Conformance.Reports;

/// <summary>A result has a schema, or a version of it, that this program does not read.</summary>
public sealed class UnknownSchemaException : ResultFormatException
{
    /// <summary>Makes the exception.</summary>
    public UnknownSchemaException(string found, string understood)
        : base($"The result has {Name(found)}; \"{understood}\" is understood. {Advice(found, understood)}")
    {
        Found = found;
        Understood = understood;
    }

    /// <summary>Makes the exception with a text of its own.</summary>
    public UnknownSchemaException(string message) : base(message)
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    public UnknownSchemaException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>Makes the exception without a text; say what is wrong instead.</summary>
    public UnknownSchemaException()
    {
    }

    /// <summary>The schema found; empty when there was none.</summary>
    public string Found { get; } = "";

    /// <summary>The schema that is read.</summary>
    public string Understood { get; } = "";

    // conformance/series/2: what is behind the last slash is the version.
    private static string Advice(string found, string understood) => Version(found) > Version(understood)
        ? "It is of a later conformance: use that one."
        : "Save it again with this version of conformance.";

    private static int Version(string schema) =>
        int.TryParse(schema[(schema.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static string Name(string found) => found.Length == 0 ? "no schema" : $"the schema \"{found}\"";
}
