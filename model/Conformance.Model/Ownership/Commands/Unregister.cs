namespace Conformance.Model.Ownership;

/// <summary>Ends a registration of memory (VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_unregister_pages(); arch/powerpc/mm/book3s64/iommu_api.c, mm_iommu_put().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Page">The first page of RAM.</param>
/// <param name="PageCount">How many pages, from 1.</param>
public sealed record Unregister(ContainerId Container, ProcessId Process, int Page, int PageCount) : Command
{
    /// <inheritdoc/>
    public override string Word => "unregister";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"unregister {Container} {Process} page={Page} pages={PageCount}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
