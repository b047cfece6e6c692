namespace Conformance.Properties;

/// <summary>One tree of a series, after it was built.</summary>
/// <param name="Point">The tree.</param>
/// <param name="Tree">What became of it.</param>
/// <param name="SameAs">The point before it whose build it has, since what is under test is the same; null: it was built itself.</param>
public sealed record BuiltPoint(TreePoint Point, BuiltTree Tree, TreePoint? SameAs);
