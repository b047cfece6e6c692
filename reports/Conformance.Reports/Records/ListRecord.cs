namespace Conformance.Reports;

/// <summary>The result of <c>conformance list</c>.</summary>
public sealed record ListRecord
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/list/1";

    /// <summary>The sections that were asked for.</summary>
    public required IReadOnlyList<ListSectionRecord> Sections { get; init; }
}
