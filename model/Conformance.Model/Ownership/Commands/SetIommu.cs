namespace Conformance.Model.Ownership;

/// <summary>Says which type of container it is, and attaches its groups (VFIO_SET_IOMMU).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio.c, vfio_ioctl_set_iommu(); drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Type">v1 or v2.</param>
public sealed record SetIommu(ContainerId Container, ProcessId Process, IommuType Type) : Command
{
    /// <inheritdoc/>
    public override string Word => "set-iommu";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"set-iommu {Container} {Process} {(Type == IommuType.V1 ? "v1" : "v2")}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
