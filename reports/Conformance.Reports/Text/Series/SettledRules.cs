namespace Conformance.Reports;

/// <summary>Rules of which one thing can be said of the whole series, so that the matrix has room for the others.</summary>
internal static class SettledRules
{
    /// <summary>The rules that need a row or a column of their own.</summary>
    public static IReadOnlyList<RuleRecord> Open(SeriesRecord series, Matrix matrix) =>
        [.. series.Rules.Where(rule => Sentence(matrix.Verdicts(rule)) is null)];

    /// <summary>Writes the others, a line for each thing that can be said.</summary>
    public static void Write(SeriesRecord series, Matrix matrix, Sheet sheet)
    {
        foreach (var line in Lines(series, matrix)) sheet.Sentence(line, "  ");
    }

    /// <summary>The others, a line for each thing that can be said.</summary>
    public static IEnumerable<string> Lines(SeriesRecord series, Matrix matrix)
    {
        var groups = series.Rules.ToLookup(rule => Sentence(matrix.Verdicts(rule)), rule => rule.Id);
        return Sentences.Where(groups.Contains).Select(sentence => $"{sentence}: {string.Join(' ', groups[sentence])}");
    }

    private static readonly string[] Sentences =
        ["conform everywhere", "conform wherever they apply", "inconclusive everywhere", "nothing to say anywhere"];

    // Inconclusive beside anything else stays in the matrix: it must not be lost in a line about the rest.
    private static string? Sentence(IReadOnlySet<VerdictRecord> verdicts)
    {
        if (verdicts.SetEquals([VerdictRecord.Conforms])) return Sentences[0];
        if (verdicts.SetEquals([VerdictRecord.Conforms, VerdictRecord.NotApplicable])) return Sentences[1];
        if (verdicts.SetEquals([VerdictRecord.Inconclusive])) return Sentences[2];
        return verdicts.IsSubsetOf([VerdictRecord.NotApplicable]) ? Sentences[3] : null;
    }
}
