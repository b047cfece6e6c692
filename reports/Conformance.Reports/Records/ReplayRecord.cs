using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>The result of <c>conformance replay</c>.</summary>
public sealed record ReplayRecord : IResult
{
    /// <summary>The schema's name and version; its fields only ever grow.</summary>
    public string Schema { get; } = "conformance/replay/1";

    /// <summary>One for each file, in the order given.</summary>
    public required IReadOnlyList<ReplayedRecord> Traces { get; init; }

    /// <summary>The diagram on which counterexamples move; null: there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChartRecord? Chart { get; init; }
}
