namespace Conformance.Model.Ownership;

/// <summary>Takes a table group out of its container (VFIO_GROUP_UNSET_CONTAINER, or the close of the group's file).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio.c, __vfio_group_unset_container(); drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_detach_group(), tce_iommu_release().
/// </remarks>
/// <param name="Group">The group.</param>
public sealed record UnsetContainer(GroupId Group) : Command
{
    /// <inheritdoc/>
    public override string Word => "unset-container";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"unset-container {Group}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
