namespace Conformance.Reports;

/// <summary>A column of a table.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="IsNumber">Whether it is set flush right.</param>
internal sealed record Column(string Title, bool IsNumber = false);
