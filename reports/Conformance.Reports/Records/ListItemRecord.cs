namespace Conformance.Reports;

/// <summary>One item of a list.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Description">What it is.</param>
/// <param name="Source">Where it comes from; null: nothing to say.</param>
public sealed record ListItemRecord(string Name, string Description, string? Source);
