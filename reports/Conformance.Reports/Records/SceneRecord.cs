namespace Conformance.Reports;

/// <summary>The world after the boot or after a step of a counterexample.</summary>
/// <param name="Parts">The world, part by part.</param>
/// <param name="Differences">What differs, and only that.</param>
public sealed record SceneRecord(IReadOnlyList<PartRecord> Parts, IReadOnlyList<DifferenceRecord> Differences);
