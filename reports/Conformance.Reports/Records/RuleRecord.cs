namespace Conformance.Reports;

/// <summary>A rule of the protocol, as a report names it.</summary>
/// <param name="Id">I9.</param>
/// <param name="Name">A few words for a table's margin.</param>
/// <param name="Statement">One sentence.</param>
/// <param name="Source">Where the sentence comes from.</param>
public sealed record RuleRecord(string Id, string Name, string Statement, string Source);
