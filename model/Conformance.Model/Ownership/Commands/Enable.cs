namespace Conformance.Model.Ownership;

/// <summary>Charges a container of type v1 for its window and lets maps through (VFIO_IOMMU_ENABLE).</summary>
/// <remarks>
/// Effect: the process is charged for every page of the window of 32-bit addresses; maps are let through. From 4.10 on the
/// container is bound to the process, also where the charge is refused.
/// Refused: as every <see cref="ContainerCall"/>, for type v1; <see cref="Errno.EBUSY"/> when it is enabled already;
/// <see cref="Errno.ENOMEM"/> over the limit of locked memory.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_enable().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks, and pays.</param>
public sealed record Enable(ContainerId Container, ProcessId Process) : ContainerCall(Container, Process)
{
    /// <inheritdoc/>
    public override string Word => "enable";

    internal override int Weight => 11;

    /// <inheritdoc/>
    protected override string Spelling => $"enable {Container} {Process}";

    private protected override IommuType Only => IommuType.V1;

    internal override bool Meets(MachineState before, FaultSite site) =>
        site == FaultSite.Charge && Expect(before).IsAcceptance;

    private protected override Errno OwnRefusal(ref MachineState state)
    {
        if (state[Container].Enabled) return Errno.EBUSY;

        state = Bound(state);
        return Accounting.IsTooMuch(state, Process, Accounting.EnableCharge(state.Boot)) ? Errno.ENOMEM : Errno.None;
    }

    private protected override MachineState Effect(MachineState state) =>
        state.With(Container, state[Container] with { Enabled = true, EnabledBy = Process });

    private protected override MachineState Struck(MachineState before) => Bound(before);
}
