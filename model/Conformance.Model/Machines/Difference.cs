namespace Conformance.Model.Machines;

/// <summary>One thing on which model and system differ, in words.</summary>
/// <param name="What">The field: <c>grp0 bypass</c>.</param>
/// <param name="Expected">What the model has there.</param>
/// <param name="Actual">What the system has there.</param>
public sealed record Difference(string What, string Expected, string Actual);
