namespace Conformance.Model.Ownership;

/// <summary>Unmaps bus pages of a container, mapped or not (VFIO_IOMMU_UNMAP_DMA).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_clear().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Address">The first bus page.</param>
/// <param name="PageCount">How many pages, from 1.</param>
public sealed record UnmapDma(ContainerId Container, ProcessId Process, DmaAddress Address, int PageCount) : Command
{
    /// <inheritdoc/>
    public override string Word => "unmap-dma";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"unmap-dma {Container} {Process} {Address} pages={PageCount}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
