namespace Conformance.Sut.Shapes;

/// <summary>The shapes, from the oldest to those that kernels have now.</summary>
internal static class AllShapes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Shape> List { get; } =
    [
        SetBypassShape.Shape,
        SetOwnershipShape.Shape,
        OwnerEnumShape.Shape,
        AllowBypassShape.Shape,
        TakeReleaseShape.Shape,
        MergedOpsShape.Shape,
        ClaimReleaseShape.Shape,
    ];

    /// <summary>The shape of this name.</summary>
    public static Shape Named(string name) => List.Single(shape => shape.Name == name);
}
