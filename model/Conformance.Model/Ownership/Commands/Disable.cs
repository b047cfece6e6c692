namespace Conformance.Model.Ownership;

/// <summary>Gives the charge of an ENABLE back (VFIO_IOMMU_DISABLE).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_disable().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
public sealed record Disable(ContainerId Container, ProcessId Process) : Command
{
    /// <inheritdoc/>
    public override string Word => "disable";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"disable {Container} {Process}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
