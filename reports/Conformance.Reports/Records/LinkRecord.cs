using System.Text.Json.Serialization;

namespace Conformance.Reports;

/// <summary>One thing that is reached from a part of the world.</summary>
/// <param name="Through">What it is reached through: <c>TVE#1</c>.</param>
/// <param name="From">Where the way begins: an address.</param>
/// <param name="To">Where it ends: <c>page 2</c>.</param>
/// <param name="How">What may be done there: <c>rw</c>.</param>
/// <param name="Only"><c>expected</c>: the model alone reaches it. <c>actual</c>: the system alone does. Null: both do.</param>
public sealed record LinkRecord(
    string Through,
    string From,
    string To,
    string How,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Only = null);
