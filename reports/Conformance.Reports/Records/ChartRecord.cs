namespace Conformance.Reports;

/// <summary>A machine's diagram.</summary>
/// <param name="States">Its states, each behind the one that it lies within.</param>
/// <param name="Arrows">What leads from one to another.</param>
public sealed record ChartRecord(IReadOnlyList<ChartStateRecord> States, IReadOnlyList<ChartArrowRecord> Arrows);
