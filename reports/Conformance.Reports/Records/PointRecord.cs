namespace Conformance.Reports;

/// <summary>One point of a series.</summary>
/// <param name="Id">Its id within the series: <c>f87a8864</c>.</param>
/// <param name="Verdict">The worst of its cells.</param>
/// <param name="Implementation">The implementation's name in the catalogue.</param>
/// <param name="Description">What it is, in one line.</param>
/// <param name="IsBase">Whether it is the base that the series stands on, not one of its patches.</param>
/// <param name="NotBuilt">Why it was not built, in one line; then nothing of it was checked. Null: it was built, or needed no build.</param>
/// <param name="BuildOf">The point whose build it has, since what is under test is the same; null: its own.</param>
public sealed record PointRecord(
    string Id, VerdictRecord Verdict, string Implementation, string Description, bool IsBase, string? NotBuilt = null, string? BuildOf = null);
