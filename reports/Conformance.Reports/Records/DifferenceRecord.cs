namespace Conformance.Reports;

/// <summary>One thing on which model and system differ.</summary>
/// <param name="What">The field: <c>grp0 bypass</c>.</param>
/// <param name="Expected">What the model has there.</param>
/// <param name="Actual">What the system has there.</param>
public sealed record DifferenceRecord(string What, string Expected, string Actual);
