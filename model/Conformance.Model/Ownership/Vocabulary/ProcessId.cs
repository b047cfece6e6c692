namespace Conformance.Model.Ownership;

/// <summary>A process that uses containers, by its address space (struct mm_struct). Symbolic: prints as <c>mm0</c>.</summary>
/// <param name="Index">Its number in the boot configuration, from 0.</param>
public readonly record struct ProcessId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => $"mm{Index}";
}
