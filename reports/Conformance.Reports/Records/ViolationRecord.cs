namespace Conformance.Reports;

/// <summary>A rule that the machine itself breaks.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Trace">The shortest trace to it, one command a line.</param>
public sealed record ViolationRecord(string Rule, IReadOnlyList<string> Trace);
