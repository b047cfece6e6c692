namespace Conformance.Model.Ownership;

/// <summary>Removes a DMA window with all that it maps (VFIO_IOMMU_SPAPR_TCE_REMOVE).</summary>
/// <remarks>
/// Effect: its entries are cleared, no group has it any more, and who paid for it is given that back. A default window that
/// is still to be made never will be. From 4.10 on the container is bound to the process, also by a call that is refused.
/// Refused: as every <see cref="ContainerCall"/>, for type v2; <see cref="Errno.EINVAL"/> where no window is;
/// <see cref="Errno.EPERM"/> where the table is lent.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_remove_window().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Start">Its first bus page.</param>
public sealed record RemoveWindow(ContainerId Container, ProcessId Process, DmaAddress Start) : ContainerCall(Container, Process)
{
    /// <inheritdoc/>
    public override string Word => "remove-window";

    internal override int Weight => 4;

    /// <inheritdoc/>
    protected override string Spelling => $"remove-window {Container} {Process} {Start}";

    private protected override IommuType Only => IommuType.V2;

    internal static IEnumerable<RemoveWindow> All(Boot boot, ContainerId container, ProcessId process)
    {
        yield return new(container, process, DmaAddress.Low(0));
        if (boot.Profile.HasWindows) yield return new(container, process, DmaAddress.Bit59(0));
        if (boot.EntryCount > 1) yield return new(container, process, DmaAddress.Low(1));
    }

    // The firmware's refusal is nobody's: the window is gone all the same.
    internal override Expectation ExpectFaulted(MachineState before) =>
        before.Armed?.Site == FaultSite.UnsetWindow ? Expectation.Success : Expectation.AnyError;

    internal override bool Meets(MachineState before, FaultSite site) =>
        site == FaultSite.UnsetWindow && !IsPendingDefault(before) && Expect(before).IsAcceptance;

    // Kernels take any address inside a window for the window: so that is not asked.
    private protected override bool IsPossible(MachineState state) =>
        Windows.CanBeNamed(state.Boot, Start)
        && (Start.Page == 0 || state[Container][Start.Window] is not { } window || Start.Page >= window.EntryCount);

    internal override IEnumerable<ContainerCall> Alike(Boot boot) => All(boot, Container, Process);

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        state = Bound(state);
        if (IsPendingDefault(state)) return Errno.None;
        if (Start.Page != 0 || state[Container][Start.Window] is null) return Errno.EINVAL;
        return state.Boot.Profile.HasWindows ? Errno.None : Errno.EPERM;
    }

    private protected override MachineState Effect(MachineState state) =>
        IsPendingDefault(state)
            ? state.With(Container, state[Container] with { IsDefaultPending = false })
            : Registry.Settled(state.With(Container, state[Container].With(Start.Window, window: null)));

    private protected override MachineState Struck(MachineState before) => Bound(before);

    private bool IsPendingDefault(MachineState state) => state[Container].IsDefaultPending && Start == DmaAddress.Low(0);
}
