namespace Conformance.Model.Ownership;

/// <summary>Takes a table group out of its container (VFIO_GROUP_UNSET_CONTAINER, or the close of the group's file).</summary>
/// <remarks>
/// Effect: the container's windows are the group's no more, then the group is the kernel's, as it was after boot, but for a
/// frozen PE; other groups keep windows and mappings. With the last group the container is as new: no type, no windows, not
/// enabled, bound to nobody; what it had registered or mapped is unpinned, and who paid is given back what was paid.
/// Refused: <see cref="Errno.EINVAL"/> while the group is in no container. A failure inside does not stop it, but it must be
/// seen: in the return code or in the bypass flag.
/// Source: drivers/vfio/vfio.c, __vfio_group_unset_container(); drivers/vfio/vfio_iommu_spapr_tce.c,
/// tce_iommu_detach_group(), tce_iommu_release().
/// </remarks>
/// <param name="Group">The group.</param>
public sealed record UnsetContainer(GroupId Group) : Command
{
    /// <inheritdoc/>
    public override string Word => "unset-container";

    internal override int Weight => 4;

    /// <inheritdoc/>
    protected override string Spelling => $"unset-container {Group}";

    internal override bool IsSensible(MachineState state) => state.Boot.HasContainers && state.Has(Group);

    internal override Expectation Expect(MachineState before) =>
        before[Group].Container is null ? Expectation.Refusal(Errno.EINVAL) : Expectation.Success;

    // A TVE that the firmware did not switch off is switched off all the same: nobody could be told.
    internal override Expectation ExpectFaulted(MachineState before) =>
        before.Armed?.Site == FaultSite.UnsetWindow ? Expectation.Success : Expectation.AnyReturn;

    internal override bool Meets(MachineState before, FaultSite site) =>
        before[Group] is { Owner: { } owner }
        && (Handover.ReleaseMeets(before.Boot, site)
            || (site == FaultSite.UnsetWindow && before.Boot.Profile.HasWindows && before[owner].HasWindow));

    internal override MachineState Accept(MachineState before, in Answer answer) => Detaching.Detach(before, Group);

    internal override MachineState AcceptFaulted(MachineState before, in Answer answer) =>
        before.Armed?.Site == FaultSite.UnsetWindow ? Detaching.Detach(before, Group) : Detaching.DetachStruck(before, Group);
}
