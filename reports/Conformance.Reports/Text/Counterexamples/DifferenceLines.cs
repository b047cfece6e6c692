namespace Conformance.Reports;

/// <summary>What model and system disagree on, one under the other, so that the eye finds the one word that differs.</summary>
internal static class DifferenceLines
{
    public static void Write(IReadOnlyList<DifferenceRecord> differences, Sheet sheet)
    {
        foreach (var difference in differences)
        {
            sheet.Sentence($"{difference.What} {difference.Expected}", "        Expected: ");
            sheet.Sentence($"{difference.What} {difference.Actual}", "        Actual:   ");
        }
    }
}
