namespace Conformance.Model.Ownership;

/// <summary>Gives the charge of an ENABLE back (VFIO_IOMMU_DISABLE).</summary>
/// <remarks>
/// Effect: if it is enabled, all that it maps is cleared, no map is let through any more, and who paid is given back what
/// was paid, whoever asks. Windows and what they cost stay. If it is not, nothing.
/// Refused: as every <see cref="ContainerCall"/>, for type v1.
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_disable(); the clearing is the specification's, so that nothing
/// stays pinned that nobody pays for.
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
public sealed record Disable(ContainerId Container, ProcessId Process) : ContainerCall(Container, Process)
{
    /// <inheritdoc/>
    public override string Word => "disable";

    internal override int Weight => 2;

    /// <inheritdoc/>
    protected override string Spelling => $"disable {Container} {Process}";

    private protected override IommuType Only => IommuType.V1;

    private protected override Errno OwnRefusal(ref MachineState state) => Errno.None;

    private protected override MachineState Effect(MachineState state) =>
        state[Container].Enabled
            ? state.With(Container, state[Container].Cleared() with { Enabled = false, EnabledBy = null })
            : state;
}
