namespace Conformance.Properties;

/// <summary>An ordered list of points, as the catalogue knows it.</summary>
/// <param name="Name">The name it is asked for by.</param>
/// <param name="Title">What it is, in one line.</param>
/// <param name="Implementations">The implementations' names, in order.</param>
/// <param name="HasBase">Whether the first of them is the base that the series stands on.</param>
public sealed record SeriesDefinition(string Name, string Title, IReadOnlyList<string> Implementations, bool HasBase)
{
    /// <summary>The built-in series.</summary>
    public static IReadOnlyList<SeriesDefinition> BuiltIn { get; } =
    [
        new(
            "2015",
            "the 2015 IOMMU rework for VFIO on powerpc, v4.1 to v4.2",
            [
                "2015/v4.1", "2015/9b14a1ff", "2015/0eaf4def", "2015/f87a8864", "2015/b82c75bf", "2015/05c6cfb9", "2015/46d3e1e1",
                "2015/v4.2",
            ],
            HasBase: true),
        new(
            "seed",
            "\"[PATCH kernel v8 14/31] Rework IOMMU ownership control\" as posted",
            ["2015/0eaf4def", "2015/seed-v8"],
            HasBase: true),
    ];

    /// <summary>A point's id within its series: its name without what all of them begin with.</summary>
    public static string IdOf(string implementation) => implementation[(implementation.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
