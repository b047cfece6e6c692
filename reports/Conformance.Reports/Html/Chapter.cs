namespace Conformance.Reports;

/// <summary>What a page tells of one result.</summary>
/// <param name="Number">Its number on the page, from 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Verdict">What comes first.</param>
/// <param name="Sections">The rest; a section with nothing in it is left out.</param>
/// <param name="Chart">The chart on which its counterexamples move; null: there is none.</param>
internal sealed record Chapter(int Number, string Title, Html Verdict, IReadOnlyList<PageSection> Sections, ChartRecord? Chart)
{
    /// <summary>An anchor on the page: results after the first have theirs numbered.</summary>
    public string Anchor(string id) => Anchor(id, Number);

    /// <summary>An anchor on the page: results after the first have theirs numbered.</summary>
    public static string Anchor(string id, int chapter) => chapter == 1 ? id : $"{id}-{chapter}";
}
