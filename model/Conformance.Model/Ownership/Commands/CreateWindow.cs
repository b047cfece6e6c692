namespace Conformance.Model.Ownership;

/// <summary>Makes a second DMA window, or a first one where that is gone (VFIO_IOMMU_SPAPR_TCE_CREATE).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_create_window().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="EntryCount">Its size in IOMMU pages; a power of two is needed.</param>
/// <param name="Levels">Levels of its table, from 1.</param>
public sealed record CreateWindow(ContainerId Container, ProcessId Process, int EntryCount, int Levels) : Command
{
    /// <inheritdoc/>
    public override string Word => "create-window";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"create-window {Container} {Process} entries={EntryCount} levels={Levels}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
