namespace Conformance.Model.Ownership;

/// <summary>Maps a process's memory for the devices of a container (VFIO_IOMMU_MAP_DMA).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_build(), tce_iommu_build_v2().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Address">The first bus page.</param>
/// <param name="Page">The first page of RAM; the upper half is user memory.</param>
/// <param name="PageCount">How many pages, from 1.</param>
/// <param name="Access">What the device may do.</param>
public sealed record MapDma(ContainerId Container, ProcessId Process, DmaAddress Address, int Page, int PageCount, Access Access) : Command
{
    /// <inheritdoc/>
    public override string Word => "map-dma";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"map-dma {Container} {Process} {Address} page={Page} pages={PageCount} {Access switch { Access.ReadWrite => "rw", Access.ReadOnly => "ro", _ => "wo" }}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
