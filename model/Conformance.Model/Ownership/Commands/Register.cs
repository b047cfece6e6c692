namespace Conformance.Model.Ownership;

/// <summary>Registers memory with a container of type v2: charged and pinned once, mapped as often as one likes (VFIO_IOMMU_SPAPR_REGISTER_MEMORY).</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_register_pages(); arch/powerpc/mm/book3s64/iommu_api.c, mm_iommu_new().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Page">The first page of RAM.</param>
/// <param name="PageCount">How many pages, from 1.</param>
public sealed record Register(ContainerId Container, ProcessId Process, int Page, int PageCount) : Command
{
    /// <inheritdoc/>
    public override string Word => "register";

    internal override int Weight => 0;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"register {Container} {Process} page={Page} pages={PageCount}";

    internal override bool IsSensible(MachineState state) => false;

    internal override Expectation Expect(MachineState before) => Expectation.Success;

    internal override MachineState Accept(MachineState before, in Answer answer) => before;
}
