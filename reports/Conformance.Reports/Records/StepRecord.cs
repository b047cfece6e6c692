namespace Conformance.Reports;

/// <summary>One line of a counterexample.</summary>
/// <param name="Command">The command, as a trace spells it.</param>
/// <param name="Answer">What the system answered.</param>
/// <param name="IsProbe">Whether the harness appended it to make a silent mistake speak; not counted in the length.</param>
public sealed record StepRecord(string Command, string Answer, bool IsProbe);
