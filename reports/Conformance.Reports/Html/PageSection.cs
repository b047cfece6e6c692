namespace Conformance.Reports;

/// <summary>One section of a page.</summary>
/// <param name="Id">Its anchor within the chapter; ours, not of a result.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Content">What is in it.</param>
internal sealed record PageSection(string Id, string Title, Html Content);
