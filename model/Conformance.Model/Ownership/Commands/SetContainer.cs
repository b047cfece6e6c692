namespace Conformance.Model.Ownership;

/// <summary>Puts a table group into a container (VFIO_GROUP_SET_CONTAINER).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio.c, vfio_group_set_container(), from 5.19 on vfio_group_ioctl_set_container() with iommu_group_claim_dma_owner().
/// </remarks>
/// <param name="Group">The group.</param>
/// <param name="Container">The container.</param>
public sealed record SetContainer(GroupId Group, ContainerId Container) : Command
{
    /// <inheritdoc/>
    public override string Word => "set-container";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"set-container {Group} {Container}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
