namespace Conformance.Reports;

/// <summary>A comparison on a page: the sum first, then each problem.</summary>
public static class ComparisonText
{
    /// <summary>Writes it.</summary>
    public static void Write(Comparison comparison, TextWriter writer)
    {
        Sheet sheet = new(writer);
        sheet.Sentence(Sum(comparison));
        sheet.Gap();
        foreach (var problem in comparison.New) sheet.Sentence(problem, "  New:         ");
        foreach (var problem in comparison.Mended) sheet.Sentence(problem, "  Mended:      ");
        foreach (var problem in comparison.Open) sheet.Sentence(problem, "  Not decided: ");
        foreach (var problem in comparison.Still) sheet.Sentence(problem, "  Still there: ");
    }

    private static string Sum(Comparison comparison)
    {
        var open = comparison.Open.Count > 0 ? $", {Words.Number(comparison.Open.Count)} not decided" : "";
        return $"Against the base: {Words.Number(comparison.New.Count)} new, {Words.Number(comparison.Mended.Count)} mended{open}, "
            + $"{Words.Number(comparison.Still.Count)} still there.";
    }
}
