namespace Conformance.Own8;

/// <summary>The world of OWN-8: there is one.</summary>
public readonly record struct Own8World
{
    /// <inheritdoc/>
    public override string ToString() => "own8";
}
