namespace Conformance.Reports;

/// <summary>Results as one file for a browser: it opens offline, asks nobody for anything, and needs no script to be read.</summary>
public static class HtmlReport
{
    /// <summary>Writes results, one chapter each.</summary>
    public static void Write(IReadOnlyList<IResult> results, TextWriter writer) => Page.Write([.. Chapters.Of(results)], writer);
}
