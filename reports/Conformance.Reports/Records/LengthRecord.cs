namespace Conformance.Reports;

/// <summary>How many random traces had a length in a range.</summary>
/// <param name="From">The least length.</param>
/// <param name="To">The greatest length.</param>
/// <param name="Count">How many traces.</param>
public sealed record LengthRecord(int From, int To, long Count);
