namespace Conformance.Model.Ownership;

/// <summary>Charges a container of type v1 for its window and lets maps through (VFIO_IOMMU_ENABLE).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_enable().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
public sealed record Enable(ContainerId Container, ProcessId Process) : Command
{
    /// <inheritdoc/>
    public override string Word => "enable";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"enable {Container} {Process}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
