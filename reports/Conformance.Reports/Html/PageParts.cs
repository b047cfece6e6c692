namespace Conformance.Reports;

/// <summary>What a page is made of.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Verdict">What comes first.</param>
/// <param name="Sections">The rest; a section with nothing in it is left out.</param>
/// <param name="Chart">The chart on which counterexamples move; null: there is none.</param>
internal sealed record PageParts(string Title, Html Verdict, IReadOnlyList<PageSection> Sections, ChartRecord? Chart);
