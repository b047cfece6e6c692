namespace Conformance.Reports;

/// <summary>A check on a page: the verdict first, then what was found, then what was tested.</summary>
public static class CheckText
{
    /// <summary>Writes it. A check that conforms fits a screen of 80 by 24.</summary>
    public static void Write(CheckRecord check, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence(CheckVerdict.Of(check));
        sheet.Sentence(About(check));
        CounterexampleList.Write(check.Findings, sheet);
        RuleTables.Write(check.Rules, sheet);
        KindTable.Write(check.Kinds, sheet);
        CoverageText.Write(check, sheet);
        WriteLengths(check.Lengths, sheet);
        foreach (var warning in check.Warnings) sheet.Sentence(warning, "Warning: ");
    }

    // No label before the description: it is a sentence fragment from the catalogue and reads well by itself.
    internal static string About(CheckRecord check)
    {
        string[] parts = [check.Description.TrimEnd('.'), check.Source.Length > 0 ? $"source: {check.Source}" : "", Platforms(check)];
        return $"({string.Join("; ", parts.Where(part => part.Length > 0))})";
    }

    private static string Platforms(CheckRecord check) =>
        check.Platforms.Count == 0 ? "" : $"on {Words.And(check.Platforms)}";

    private static void WriteLengths(IReadOnlyList<LengthRecord> lengths, Sheet sheet)
    {
        if (lengths.Count > 0) sheet.Sentence(string.Join(", ", lengths.Select(Length)), "Random traces by length: ");
    }

    private static string Length(LengthRecord length) => length.From == length.To
        ? $"{length.From}: {Words.Number(length.Count)}"
        : $"{length.From}-{length.To}: {Words.Number(length.Count)}";
}
