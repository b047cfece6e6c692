namespace Conformance.Model.Ownership;

/// <summary>A VFIO container: the external user that a group can be given to. Symbolic: prints as <c>ctr0</c>, never a handle.</summary>
/// <param name="Index">Its number in the boot configuration, from 0.</param>
public readonly record struct ContainerId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => $"ctr{Index}";
}
