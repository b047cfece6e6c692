namespace Conformance.Model.Ownership;

/// <summary>Unmaps bus pages of a container, mapped or not (VFIO_IOMMU_UNMAP_DMA).</summary>
/// <remarks>
/// Effect: the default window is made, if it is still to be made; then the entries are cleared, for every group.
/// Refused: as <see cref="MapDma"/>, but for what is about pages of RAM.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_clear().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Address">The first bus page.</param>
/// <param name="PageCount">How many pages, from 1.</param>
public sealed record UnmapDma(ContainerId Container, ProcessId Process, DmaAddress Address, int PageCount)
    : ContainerCall(Container, Process)
{
    /// <inheritdoc/>
    public override string Word => "unmap-dma";

    internal override int Weight => 6;

    /// <inheritdoc/>
    protected override string Spelling => $"unmap-dma {Container} {Process} {Address} pages={PageCount}";

    internal static IEnumerable<UnmapDma> All(Boot boot, ContainerId container, ProcessId process)
    {
        foreach (var address in Windows.Addresses(boot))
        {
            yield return new(container, process, address, PageCount: 1);
            yield return new(container, process, address, PageCount: 2);
        }
    }

    internal override bool Meets(MachineState before, FaultSite site) => Windows.MeetsMakingDefault(before, Container, site) && !IsTurnedAway(before);

    internal override IEnumerable<ContainerCall> Alike(Boot boot) => All(boot, Container, Process);

    private protected override bool IsPossible(MachineState state) => Windows.CanBeNamed(state.Boot, Address);

    // Where nothing is mapped, the first call stands for all.
    private protected override bool IsTelling(MachineState state)
    {
        if (Mapped(state) != 0) return true;

        foreach (var other in All(state.Boot, Container, Process))
        {
            if (other == this) return true;
            if (Windows.RangeRefusal(state, Container, other.Address, other.PageCount) == Errno.None && other.Mapped(state) == 0) return false;
        }

        return true;
    }

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        if (!state[Container].Enabled) return Errno.EPERM;
        if (Windows.MakePending(ref state, Container, Process) is not Errno.None and var unmade) return unmade;
        return Windows.RangeRefusal(state, Container, Address, PageCount);
    }

    private protected override MachineState Effect(MachineState state) => Windows.Without(state, Container, Address, PageCount);

    private int Mapped(MachineState state) =>
        state[Container][Address.Window] is { } window ? window.Tces.Valid >> Address.Page & ((1 << PageCount) - 1) : 0;
}
