namespace Conformance.Model.Ownership;

/// <summary>A device that does DMA. Symbolic: prints as <c>dev0</c>, never a handle.</summary>
/// <param name="Index">Its number in the boot configuration, from 0.</param>
public readonly record struct DeviceId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => $"dev{Index}";
}
