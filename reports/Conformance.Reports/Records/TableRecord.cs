namespace Conformance.Reports;

/// <summary>A table of a part of the world, entry by entry.</summary>
/// <param name="Name">The table: <c>TVE#0</c>.</param>
/// <param name="Rows">Its entries, in order.</param>
public sealed record TableRecord(string Name, IReadOnlyList<FactRecord> Rows);
