namespace Conformance.Model.Ownership;

/// <summary>Ends a registration of memory (VFIO_IOMMU_SPAPR_UNREGISTER_MEMORY).</summary>
/// <remarks>
/// Effect: with its last registration memory is no longer pinned, and the process is given back what it paid.
/// Refused: as every <see cref="ContainerCall"/>, for type v2; from 4.10 on <see cref="Errno.EPERM"/> while the container is
/// bound to nobody; <see cref="Errno.ENOENT"/> where exactly this memory is not registered in the container;
/// <see cref="Errno.EBUSY"/> for the last registration while TCEs point into the memory.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_unregister_pages(); arch/powerpc/mm/book3s64/iommu_api.c,
/// mm_iommu_put().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Page">The first page of RAM.</param>
/// <param name="PageCount">How many pages, from 1.</param>
public sealed record Unregister(ContainerId Container, ProcessId Process, int Page, int PageCount) : ContainerCall(Container, Process)
{
    /// <inheritdoc/>
    public override string Word => "unregister";

    internal override int Weight => 4;

    /// <inheritdoc/>
    protected override string Spelling => $"unregister {Container} {Process} page={Page} pages={PageCount}";

    private protected override IommuType Only => IommuType.V2;

    internal static IEnumerable<Unregister> All(Boot boot, ContainerId container, ProcessId process) =>
        UserMemory.Stretches(boot).Select(it => new Unregister(container, process, it.Page, it.PageCount));

    private protected override bool IsPossible(MachineState state) => UserMemory.CanBeNamed(state.Boot, Page, PageCount);

    internal override IEnumerable<ContainerCall> Alike(Boot boot) => All(boot, Container, Process);

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        if (state.Boot.Profile.BoundToProcess && state[Container].Bound is null) return Errno.EPERM;
        if (Registry.Find(state, Process, Page, PageCount) is not { } known || known.UsedBy(Container) == 0) return Errno.ENOENT;
        return known.Used == 1 && Accounting.Mapped(state, known) > 0 ? Errno.EBUSY : Errno.None;
    }

    private protected override MachineState Effect(MachineState state) =>
        Registry.Find(state, Process, Page, PageCount) is { } known && known.UsedBy(Container) > 0
            ? Registry.With(state, known.Counted(Container, -1))
            : state;
}
