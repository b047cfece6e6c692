namespace Conformance.Model.Machines;

/// <summary>A state machine's diagram, as data.</summary>
/// <param name="States">Its states, each behind the one that it lies within.</param>
/// <param name="Arrows">What leads from one to another.</param>
public sealed record StateChart(IReadOnlyList<ChartState> States, IReadOnlyList<ChartArrow> Arrows);
