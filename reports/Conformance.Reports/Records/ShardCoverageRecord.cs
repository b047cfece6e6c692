namespace Conformance.Reports;

/// <summary>How much of the machine the random traces of one part of a check went through, on one platform: as sets, to be joined.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Transitions">The transitions in words, by which <paramref name="Pairs"/> counts them.</param>
/// <param name="Pairs">The pairs of transitions behind one another, packed: of each the first, the second, the number of the first trace with it, and how that was grown, by its place in <see cref="ShardRecord.Ways"/>.</param>
/// <param name="States">The states of the model by their hashes, packed.</param>
public sealed record ShardCoverageRecord(string Platform, IReadOnlyList<string> Transitions, string Pairs, string States);
