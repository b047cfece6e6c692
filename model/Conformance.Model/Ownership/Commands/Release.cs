namespace Conformance.Model.Ownership;

/// <summary>Gives a table group back to the kernel.</summary>
/// <remarks>
/// Effect: every TCE of the external owner is cleared and invalidated, the default table and window return, then the
/// bypass window opens, unless the kernel was booted with iommu=nobypass. The group is as it was after boot.
/// Refused: <see cref="Errno.ENODEV"/> where there are no groups; <see cref="Errno.EINVAL"/> when the kernel owns the
/// group. A failure inside does not stop a release, but it must be seen: in the return code or in the bypass flag.
/// Source: arch/powerpc/kernel/iommu.c, iommu_release_ownership();
/// arch/powerpc/platforms/powernv/pci-ioda.c, pnv_ioda2_release_ownership();
/// drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_detach_group().
/// </remarks>
/// <param name="Group">The group to give back.</param>
public sealed record Release(GroupId Group) : Command
{
    /// <inheritdoc/>
    public override string Word => "release";

    internal override int Weight => 11;

    /// <inheritdoc/>
    protected override string Spelling => $"release {Group}";

    internal override string? WhyNever(Boot boot) => boot.HasContainers ? Directly(boot, new UnsetContainer(Group)) : null;

    internal override bool IsSensible(MachineState state) => !state.Boot.HasContainers && state.Has(Group);

    internal override Expectation Expect(MachineState before)
    {
        if (!before.Boot.Profile.HasGroups) return Expectation.Refusal(Errno.ENODEV);
        return OwnershipChart.Next(before, Group, Trigger.Release) is null
            ? Expectation.Refusal(Errno.EINVAL)
            : Expectation.Success;
    }

    internal override Expectation ExpectFaulted(MachineState before) => Expectation.AnyReturn;

    internal override bool Meets(MachineState before, FaultSite site) =>
        Handover.ReleaseMeets(before.Boot, site) && Expect(before).IsAcceptance;

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        Handover.Release(before, Group);

    internal override MachineState AcceptFaulted(MachineState before, in Answer answer) => Handover.ReleaseStruck(before, Group);
}
