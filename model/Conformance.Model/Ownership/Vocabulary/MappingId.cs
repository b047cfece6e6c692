namespace Conformance.Model.Ownership;

/// <summary>A DMA mapping made by a host driver through the DMA API. Symbolic: prints as <c>map0</c>, never a handle.</summary>
/// <param name="Index">Its number in the boot configuration, from 0.</param>
public readonly record struct MappingId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => $"map{Index}";
}
