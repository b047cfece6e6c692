namespace Conformance.Model.Machines;

/// <summary>A table of a part of the world, entry by entry.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">Its entries, in order.</param>
public sealed record FactTable(string Name, IReadOnlyList<Fact> Rows);
