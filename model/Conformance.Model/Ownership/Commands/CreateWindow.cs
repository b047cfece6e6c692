using System.Numerics;

namespace Conformance.Model.Ownership;

/// <summary>Makes a second DMA window, or a first one where that is gone (VFIO_IOMMU_SPAPR_TCE_CREATE).</summary>
/// <remarks>
/// Effect: the default window is made, if it is still to be made; then a window in the lowest free slot, for every group,
/// which the process is charged for. The answer is where it begins, which depends on the slot alone. From 4.10 on the
/// container is bound to the process, also by a call that is refused; a default window made by such a call stays.
/// Refused: as every <see cref="ContainerCall"/>, for type v2; where the default window cannot be made, as for
/// <see cref="MapDma"/>; <see cref="Errno.EPERM"/> where a table is lent; <see cref="Errno.ENOSPC"/> where both slots are in
/// use; <see cref="Errno.EINVAL"/> for a size that is no power of two, or for levels other than 1 and 2;
/// <see cref="Errno.ENOMEM"/> over the limit of locked memory; <see cref="Errno.EPERM"/> where the windows are the
/// hypervisor's and there are two groups, since one group does not accept the table made for another. A hypervisor
/// has tables of one level; a request for more is charged before it is refused with EINVAL, so that ENOMEM can come first.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_create_window().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks, and pays.</param>
/// <param name="EntryCount">Its size in IOMMU pages; a power of two is needed.</param>
/// <param name="Levels">Levels of its table, from 1.</param>
public sealed record CreateWindow(ContainerId Container, ProcessId Process, int EntryCount, int Levels) : ContainerCall(Container, Process)
{
    private const int LevelsMax = 2;

    // What pseries charges for a table of several levels before it says that it has none: get_table_size() returns ~0U.
    private const int ImpossibleCharge = 64;

    /// <inheritdoc/>
    public override string Word => "create-window";

    internal override int Weight => 10;

    /// <inheritdoc/>
    protected override string Spelling => $"create-window {Container} {Process} entries={EntryCount} levels={Levels}";

    private protected override IommuType Only => IommuType.V2;

    internal static IEnumerable<CreateWindow> All(Boot boot, ContainerId container, ProcessId process)
    {
        for (var entries = 1; entries <= boot.EntryCount; entries *= 2) yield return new(container, process, entries, Levels: 1);
        yield return new(container, process, boot.EntryCount, Levels: 2);
        yield return new(container, process, EntryCount: 0, Levels: 1);
        if (boot.EntryCount > 2) yield return new(container, process, EntryCount: 3, Levels: 1);
        yield return new(container, process, boot.EntryCount, Levels: 3);
    }

    internal override Expectation ExpectFaulted(MachineState before) => Expectation.AnyError;

    internal override bool Meets(MachineState before, FaultSite site) =>
        site switch
        {
            FaultSite.CopyOut => Expect(before).IsAcceptance,
            FaultSite.Charge or FaultSite.Alloc or FaultSite.Window or FaultSite.Link =>
                !IsTurnedAway(before) && (before[Container].IsDefaultPending || IsMade(before)),
            _ => false,
        };

    // Where a later visit of the site is to fail, nobody could tell which of the two windows it struck.
    private protected override bool IsPossible(MachineState state) =>
        EntryCount <= state.Boot.EntryCount
        && !(state is { Armed: { Nth: > 1, Site: not FaultSite.CopyOut } } && state[Container].IsDefaultPending);

    // The smallest, and the dearest.
    private protected override bool IsTelling(MachineState state) => EntryCount == 1 || Levels > 1;

    internal override IEnumerable<ContainerCall> Alike(Boot boot) => All(boot, Container, Process);

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        state = Bound(state);
        if (Windows.MakePending(ref state, Container, Process) is not Errno.None and var unmade) return unmade;
        if (!state.Boot.Profile.HasWindows) return Errno.EPERM;
        if (state[Container].FreeSlot is null) return Errno.ENOSPC;
        if (TableRefusal(state) is not Errno.None and var refusal) return refusal;

        // The table is there by then: it is the second group that does not accept it.
        return Windows.AreUnshareable(state, Container) ? Errno.EPERM : Errno.None;
    }

    private protected override Answer Done(MachineState state) =>
        Answer.Window(Windows.Start(state[Container].FreeSlot.GetValueOrDefault()));

    private protected override MachineState Effect(MachineState state) =>
        state[Container].FreeSlot is { } slot
            ? state.With(Container, state[Container].With(slot, new Window(EntryCount, Windows.Charge(Levels), Process)))
            : state;

    // The site of the first window is come to first; a result is copied out after both.
    private protected override MachineState Struck(MachineState before)
    {
        var bound = Bound(before);
        if (before.Armed is { Site: FaultSite.CopyOut }) Windows.MakePending(ref bound, Container, Process);
        return bound;
    }

    private Errno TableRefusal(MachineState state) => Windows.AreHypervisors(state.Boot.Profile) && Levels > 1
        ? Unpayable(state, ImpossibleCharge) is not Errno.None and var first ? first : Errno.EINVAL
        : !BitOperations.IsPow2(EntryCount) || Levels is < 1 or > LevelsMax
            ? Errno.EINVAL
            : Unpayable(state, Windows.Charge(Levels));

    // Whether it makes its table, for as many groups as there are.
    private bool IsMade(MachineState state) =>
        state.Boot.Profile.HasWindows && state[Container].FreeSlot is not null && TableRefusal(state) == Errno.None;

    private Errno Unpayable(MachineState state, int pages) =>
        Accounting.IsTooMuch(state, Process, pages) ? Errno.ENOMEM : Errno.None;
}
