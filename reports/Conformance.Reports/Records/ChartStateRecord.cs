namespace Conformance.Reports;

/// <summary>A state of a diagram.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Within">The state that it lies within; null: none.</param>
public sealed record ChartStateRecord(string Name, string? Within);
