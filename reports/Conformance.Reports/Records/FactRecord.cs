using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>One thing that can be seen of a part of the world.</summary>
/// <param name="What">The field: <c>owner</c>, or an entry of a table.</param>
/// <param name="Is">What the model has there.</param>
/// <param name="Actual">What the system has there instead; null: the same, as far as it shows.</param>
public sealed record FactRecord(
    string What, string Is, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Actual = null);
