namespace Conformance.Model.Ownership;

/// <summary>
/// Registers memory with a container of type v2: charged and pinned once, mapped as often as one likes
/// (VFIO_IOMMU_SPAPR_REGISTER_MEMORY).
/// </summary>
/// <remarks>
/// Effect: memory that the process has not registered yet is charged and pinned; maps are let through from now on. From
/// 4.10 on the container is bound to the process, also by a call that is refused.
/// Refused: as every <see cref="ContainerCall"/>, for type v2; <see cref="Errno.EBUSY"/> when the same memory is registered
/// in the container already (up to 4.9 that counts); then, for memory new to the process, <see cref="Errno.EINVAL"/> where
/// it overlaps other memory of the process, <see cref="Errno.ENOMEM"/> over the limit of locked memory,
/// <see cref="Errno.EFAULT"/> where a page is not the process's. From 4.10 on EINVAL comes last.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_register_pages(); arch/powerpc/mm/book3s64/iommu_api.c,
/// mm_iommu_new().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Page">The first page of RAM.</param>
/// <param name="PageCount">How many pages, from 1.</param>
public sealed record Register(ContainerId Container, ProcessId Process, int Page, int PageCount) : ContainerCall(Container, Process)
{
    // More than once shows that it counts; without a bound there would be no end of states.
    private const int UseCountMax = 2;

    /// <inheritdoc/>
    public override string Word => "register";

    internal override int Weight => 14;

    /// <inheritdoc/>
    protected override string Spelling => $"register {Container} {Process} page={Page} pages={PageCount}";

    private protected override IommuType Only => IommuType.V2;

    internal static IEnumerable<Register> All(Boot boot, ContainerId container, ProcessId process) =>
        UserMemory.Stretches(boot).Select(it => new Register(container, process, it.Page, it.PageCount));

    internal override bool Meets(MachineState before, FaultSite site) =>
        site is FaultSite.Charge or FaultSite.Alloc
        && !IsTurnedAway(before)
        && Registry.Find(before, Process, Page, PageCount) is null;

    private protected override bool IsPossible(MachineState state) =>
        UserMemory.CanBeNamed(state.Boot, Page, PageCount)
        && (Registry.Find(state, Process, Page, PageCount) is not { } known || known.UsedBy(Container) < UseCountMax);

    // A second page differs from the first one while that is registered.
    private protected override bool IsTelling(MachineState state) =>
        Page == state.Boot.UserPageFirst || Registry.Covers(state, Process, state.Boot.UserPageFirst);

    internal override IEnumerable<ContainerCall> Alike(Boot boot) => All(boot, Container, Process);

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        state = Bound(state);
        var profile = state.Boot.Profile;
        if (Registry.Find(state, Process, Page, PageCount) is { } known)
        {
            return known.UsedBy(Container) > 0 && !profile.RegisterCounts ? Errno.EBUSY : Errno.None;
        }

        var overlaps = Registry.Overlaps(state, Process, Page, PageCount);
        if (overlaps && !profile.OverlapLast) return Errno.EINVAL;
        if (Accounting.IsTooMuch(state, Process, PageCount)) return Errno.ENOMEM;
        if (!UserMemory.Has(state.Boot, Page, PageCount)) return Errno.EFAULT;
        return overlaps ? Errno.EINVAL : Errno.None;
    }

    private protected override MachineState Effect(MachineState state)
    {
        var region = Registry.Find(state, Process, Page, PageCount) ?? new Region(Process, Page, PageCount, Uses: 0);
        return Registry.With(state.With(Container, state[Container] with { Enabled = true }), region.Counted(Container, 1));
    }

    private protected override MachineState Struck(MachineState before) => Bound(before);
}
