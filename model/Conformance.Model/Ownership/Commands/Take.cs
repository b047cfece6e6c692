namespace Conformance.Model.Ownership;

/// <summary>Takes a table group from the kernel's DMA API for an external owner, such as VFIO for a guest.</summary>
/// <remarks>
/// Effect: the owner changes and the bypass window (TVE#1) closes in one step, since an open window would let the new
/// owner's device reach all of memory untranslated; the kernel can no longer allocate from the table. IODA2 throws the table away from 4.2
/// on: buffers that host drivers have mapped through it are gone.
/// Refused: <see cref="Errno.ENODEV"/> where there are no groups; <see cref="Errno.EPERM"/> where the core claims groups
/// and the group has an external owner or a host driver; <see cref="Errno.EBUSY"/> when the group has an external owner
/// already; <see cref="Errno.EBUSY"/> while a TCE of a host driver is in use, unless the table is thrown away.
/// Source: arch/powerpc/kernel/iommu.c, iommu_take_ownership();
/// arch/powerpc/platforms/powernv/pci-ioda.c, pnv_ioda2_take_ownership();
/// drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group(); from 5.19 on drivers/iommu/iommu.c,
/// iommu_group_claim_dma_owner().
/// </remarks>
/// <param name="Group">The group to take.</param>
/// <param name="Container">The external owner it goes to.</param>
public sealed record Take(GroupId Group, ContainerId Container) : Command
{
    /// <inheritdoc/>
    public override string Word => "take";

    internal override int Weight => 14;

    /// <inheritdoc/>
    protected override string Spelling => $"take {Group} {Container}";

    internal override string? WhyNever(Boot boot) => boot.HasContainers ? Directly(boot, new SetContainer(Group, Container)) : null;

    internal override bool IsSensible(MachineState state) => !state.Boot.HasContainers && state.Has(Group) && state.IsOpen(Container);

    // A second container adds nothing before the first one owns something.
    internal override bool IsCanonical(MachineState state) =>
        Container.Index == 0 || OwnsSomething(state, new ContainerId(Container.Index - 1))
        || !state.IsOpen(new ContainerId(Container.Index - 1));

    internal override Expectation Expect(MachineState before)
    {
        if (!before.Boot.Profile.HasGroups) return Expectation.Refusal(Errno.ENODEV);
        if (before.Boot.Profile.ClaimedByCore && (before[Group].Owner is not null || before.HasHostDriver(Group)))
        {
            return Expectation.Refusal(Errno.EPERM);
        }

        return OwnershipChart.Next(before, Group, Trigger.Take) is null
            ? Expectation.Refusal(Errno.EBUSY)
            : Expectation.Success;
    }

    // Failing to close a window that is closed already is no failure, unless the system calls it one.
    internal override Expectation ExpectFaulted(MachineState before) =>
        before.Armed?.Site == FaultSite.Bypass && !before[Group].BypassOn
            ? Expectation.AnyReturn
            : Expectation.AnyError;

    internal override bool Meets(MachineState before, FaultSite site) =>
        site is FaultSite.Bypass or FaultSite.Window && Expect(before).IsAcceptance;

    internal override MachineState Accept(MachineState before, in Answer answer) =>
        Handover.Take(before, Group, Container);

    private static bool OwnsSomething(MachineState state, ContainerId container)
    {
        foreach (var group in state.Groups)
        {
            if (group.Owner == container) return true;
        }

        return false;
    }
}
