namespace Conformance.Model.Ownership;

/// <summary>A table group: the devices behind one PE, which share IOMMU tables and change owner together (struct iommu_table_group). Symbolic: prints as <c>grp0</c>, never a handle.</summary>
/// <param name="Index">Its number in the boot configuration, from 0.</param>
public readonly record struct GroupId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => $"grp{Index}";
}
