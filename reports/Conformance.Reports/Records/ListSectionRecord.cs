namespace Conformance.Reports;

/// <summary>One section of a list.</summary>
/// <param name="Title">implementations, series, profiles, commands, invariants.</param>
/// <param name="Items">Its items, in the catalogue's order.</param>
public sealed record ListSectionRecord(string Title, IReadOnlyList<ListItemRecord> Items);
