namespace Conformance.Model.Ownership;

/// <summary>Removes a DMA window with all that it maps (VFIO_IOMMU_SPAPR_TCE_REMOVE).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_remove_window().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Start">Its first bus page.</param>
public sealed record RemoveWindow(ContainerId Container, ProcessId Process, DmaAddress Start) : Command
{
    /// <inheritdoc/>
    public override string Word => "remove-window";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"remove-window {Container} {Process} {Start}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
