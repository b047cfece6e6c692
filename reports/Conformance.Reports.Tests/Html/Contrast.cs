namespace Conformance.Reports.Tests;

/// <summary>How well a colour can be read on another, as WCAG 2.1 computes it.</summary>
internal static class Contrast
{
    /// <summary>What running text needs at least.</summary>
    public const double TextMin = 4.5;

    /// <summary>What lines and edges that mean something need at least.</summary>
    public const double LineMin = 3.0;

    /// <summary>From 1, the same, to 21, black on white.</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Linear(colour, 1) + 0.7152 * Linear(colour, 3) + 0.0722 * Linear(colour, 5);

    private static double Linear(string colour, int at)
    {
        var part = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
