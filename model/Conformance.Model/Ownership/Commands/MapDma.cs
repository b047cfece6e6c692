namespace Conformance.Model.Ownership;

/// <summary>Maps a process's memory for the devices of a container (VFIO_IOMMU_MAP_DMA).</summary>
/// <remarks>
/// Effect: the default window is made, if it is still to be made; then each entry points at its page, whatever it pointed
/// at before, and every group of the container reaches it. An entry for writing also reads, where the platform has it so.
/// Refused: as every <see cref="ContainerCall"/>; <see cref="Errno.EPERM"/> while no maps are let through;
/// <see cref="Errno.ENOMEM"/> where the default window costs more than the limit allows, then <see cref="Errno.EPERM"/> where
/// it cannot be shared; <see cref="Errno.ENXIO"/> where the first page is in no window, up to 4.1
/// <see cref="Errno.EINVAL"/>; <see cref="Errno.EINVAL"/> where the
/// range leaves it; then page by page, <see cref="Errno.EFAULT"/> on v1 for a page that is not the process's,
/// <see cref="Errno.EINVAL"/> on v2 for a page that the process has not registered. The entries before that page are
/// cleared. Up to 4.1 also <see cref="Errno.EBUSY"/> for an entry that is in use, and any refusal leaves all as it was.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_build(), tce_iommu_build_v2().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Address">The first bus page.</param>
/// <param name="Page">The first page of RAM; the upper half is user memory.</param>
/// <param name="PageCount">How many pages, from 1.</param>
/// <param name="Access">What the device may do.</param>
public sealed record MapDma(ContainerId Container, ProcessId Process, DmaAddress Address, int Page, int PageCount, Access Access)
    : ContainerCall(Container, Process)
{
    /// <inheritdoc/>
    public override string Word => "map-dma";

    internal override int Weight => 20;

    /// <inheritdoc/>
    protected override string Spelling =>
        $"map-dma {Container} {Process} {Address} page={Page} pages={PageCount} {Access switch { Access.ReadWrite => "rw", Access.ReadOnly => "ro", _ => "wo" }}";

    // Two pages are enough to tell a page from another, and each access; then what fails at its first page, and at its second.
    internal static IEnumerable<MapDma> All(Boot boot, ContainerId container, ProcessId process)
    {
        foreach (var address in Windows.Addresses(boot))
        {
            yield return new(container, process, address, boot.UserPageFirst, PageCount: 1, Access.ReadWrite);
            yield return new(container, process, address, boot.UserPageFirst + 1, PageCount: 1, Access.ReadOnly);
            yield return new(container, process, address, boot.UserPageFirst, PageCount: 1, Access.WriteOnly);
            yield return new(container, process, address, boot.UserPageFirst, PageCount: 2, Access.ReadWrite);
            yield return new(container, process, address, boot.UserPageFirst - 1, PageCount: 1, Access.ReadWrite);
            yield return new(container, process, address, boot.RamPageCount - 1, PageCount: 2, Access.ReadWrite);
        }
    }

    internal override bool Meets(MachineState before, FaultSite site) => Windows.MeetsMakingDefault(before, Container, site) && !IsTurnedAway(before);

    private protected override bool IsPossible(MachineState state) =>
        Windows.CanBeNamed(state.Boot, Address) && UserMemory.CanBeNamed(state.Boot, Page, PageCount);

    // How an entry for writing reads is the same of every entry.
    private protected override bool IsTelling(MachineState state) => Access != Access.WriteOnly || Address.Page == 0;

    internal override IEnumerable<ContainerCall> Alike(Boot boot) => All(boot, Container, Process);

    private protected override int UndoneCount(MachineState left) =>
        left[Container].Enabled && Windows.RangeRefusal(left, Container, Address, PageCount) == Errno.None
            ? Enumerable.Range(0, PageCount).TakeWhile(i => EntryRefusal(left, i) == Errno.None).Count()
            : 0;

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        if (!state[Container].Enabled) return Errno.EPERM;
        if (Windows.MakePending(ref state, Container, Process) is not Errno.None and var unmade) return unmade;
        if (Windows.RangeRefusal(state, Container, Address, PageCount) is not Errno.None and var outside) return outside;

        for (var i = 0; i < PageCount; i++)
        {
            if (EntryRefusal(state, i) is not Errno.None and var refusal)
            {
                if (state.Boot.Profile.MapReplaces) state = Windows.Without(state, Container, Address, i);
                return refusal;
            }
        }

        return Errno.None;
    }

    private protected override MachineState Effect(MachineState state)
    {
        if (state[Container][Address.Window] is not { } window) return state;

        var access = Access == Access.WriteOnly && state.Boot.Profile.WriteImpliesRead ? Access.ReadWrite : Access;
        var mapper = state[Container].Type == IommuType.V2 ? Process : new ProcessId(0);
        for (var i = 0; i < PageCount && Address.Page + i < window.EntryCount && Page + i < state.Boot.RamPageCount; i++)
        {
            window = window.With(Address.Page + i, Page + i, access, mapper);
        }

        return Registry.Settled(state.With(Container, state[Container].With(Address.Window, window)));
    }

    private Errno EntryRefusal(MachineState state, int index)
    {
        if (state[Container].Type == IommuType.V2)
        {
            if (!Registry.Covers(state, Process, Page + index)) return Errno.EINVAL;
        }
        else if (!UserMemory.Has(state.Boot, Page + index, pageCount: 1))
        {
            return Errno.EFAULT;
        }

        return !state.Boot.Profile.MapReplaces && state[Container][Address.Window] is { } window
            && (window.Tces.Valid >> (Address.Page + index) & 1) != 0
                ? Errno.EBUSY
                : Errno.None;
    }
}
