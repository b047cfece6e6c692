namespace Conformance.Sut.Revisions;

/// <summary>The series of 2015, in its order, and last the patch under review as it was posted, which stands beside it.</summary>
internal static class Series2015
{
    /// <summary>The points.</summary>
    public static IReadOnlyList<Revision> Points { get; } =
    [
        V41.Point,
        After9b14a1ff.Point,
        After0eaf4def.Point,
        AfterF87a8864.Point,
        AfterB82c75bf.Point,
        After05c6cfb9.Point,
        After46d3e1e1.Point,
        V42.Point,
        SeedV8.Point,
    ];
}
