using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>One part of the world after a step: a group, a container, a process.</summary>
public sealed record PartRecord
{
    /// <summary>The part: <c>grp0</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its state in the chart, as the model has it; null: it moves on no chart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>The state in which the system is instead; null: the same, as far as it shows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ActualState { get; init; }

    /// <summary>What can be seen of it.</summary>
    public IReadOnlyList<FactRecord> Facts { get; init => field = value ?? []; } = [];

    /// <summary>Its tables.</summary>
    public IReadOnlyList<TableRecord> Tables { get; init => field = value ?? []; } = [];

    /// <summary>What it reaches; all else it does not reach.</summary>
    public IReadOnlyList<LinkRecord> Links { get; init => field = value ?? []; } = [];
}
