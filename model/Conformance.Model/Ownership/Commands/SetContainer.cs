namespace Conformance.Model.Ownership;

/// <summary>Puts a table group into a container (VFIO_GROUP_SET_CONTAINER).</summary>
/// <remarks>
/// Effect: the group is in the container. From 5.19 on the container owns it at once; before, only if it has a type, and
/// else as it is given one. If it has a type, the group gets its windows.
/// Refused: <see cref="Errno.EINVAL"/> while the group is in a container; from 5.19 on <see cref="Errno.EPERM"/> while a
/// host driver is bound; then, if the container has a type: up to 6.3 <see cref="Errno.EBUSY"/> beside another group where
/// tables are lent; <see cref="Errno.EPERM"/> or <see cref="Errno.EINVAL"/> where the group is not for that type;
/// <see cref="Errno.EBUSY"/> beside another group where one is the most; <see cref="Errno.EPERM"/> where windows are made
/// already and cannot be shared; up to 5.18 <see cref="Errno.EBUSY"/> while a TCE of a host driver is in use.
/// Source: drivers/vfio/vfio.c, vfio_group_set_container(), from 5.19 on vfio_group_ioctl_set_container() with
/// iommu_group_claim_dma_owner(); drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group().
/// </remarks>
/// <param name="Group">The group.</param>
/// <param name="Container">The container.</param>
public sealed record SetContainer(GroupId Group, ContainerId Container) : Command
{
    /// <inheritdoc/>
    public override string Word => "set-container";

    internal override int Weight => 9;

    /// <inheritdoc/>
    protected override string Spelling => $"set-container {Group} {Container}";

    internal override bool IsSensible(MachineState state) =>
        state.Has(Group) && Container.Index < state.Containers.Length && state.IsOpen(Container);

    // A second container adds nothing before something is different about the first one.
    internal override bool IsCanonical(MachineState state) => Symmetry.IsLowest(state, Container);

    internal override Expectation Expect(MachineState before)
    {
        var state = before;
        return Refusal(ref state) is not Errno.None and var refusal ? Expectation.Refusal(refusal) : Expectation.Success;
    }

    internal override Expectation ExpectFaulted(MachineState before) =>
        before is { Armed.Site: FaultSite.Bypass } && !before[Group].BypassOn ? Expectation.AnyReturn : Expectation.AnyError;

    internal override bool Meets(MachineState before, FaultSite site)
    {
        var profile = before.Boot.Profile;
        var attaches = before[Container].Type != IommuType.None;
        return Expect(before).IsAcceptance && site switch
        {
            FaultSite.Bypass => profile.HasBypass && (profile.ClaimedByCore || attaches),
            FaultSite.Alloc => attaches,
            FaultSite.Window or FaultSite.Link => profile.HasWindows && attaches && before[Container].HasWindow,
            _ => false,
        };
    }

    internal override MachineState Accept(MachineState before, in Answer answer)
    {
        var state = before;
        Refusal(ref state);
        return state;
    }

    private Errno Refusal(ref MachineState state)
    {
        if (state[Group].Container is not null) return Errno.EINVAL;
        if (Attaching.ClaimRefusal(state, Group) is not Errno.None and var claimed) return claimed;

        var isFirst = state.GroupsOf(Container) == 0;
        state = Attaching.Claim(state, Group, Container);
        return state[Container].Type == IommuType.None
            ? Errno.None
            : Attaching.Attach(ref state, Group, isFirst, payer: new ProcessId(0));
    }
}
