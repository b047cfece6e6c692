using Conformance.Sut.Contract;

namespace Conformance.Properties;

/// <summary>What became of a tree: an implementation, or the reason why there is none.</summary>
public sealed record BuiltTree
{
    private BuiltTree(IImplementation? implementation, string? problem) => (Implementation, Problem) = (implementation, problem);

    /// <summary>What was built; null: nothing.</summary>
    public IImplementation? Implementation { get; }

    /// <summary>The first line of what went wrong; null: it was built.</summary>
    public string? Problem { get; }

    /// <summary>It was built.</summary>
    public static BuiltTree Good(IImplementation implementation) => new(implementation, null);

    /// <summary>It was not, and this is why.</summary>
    public static BuiltTree Bad(string problem) => new(null, problem);
}
