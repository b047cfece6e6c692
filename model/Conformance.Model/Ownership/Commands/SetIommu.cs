namespace Conformance.Model.Ownership;

/// <summary>Says which type of container it is, and attaches its groups (VFIO_SET_IOMMU).</summary>
/// <remarks>
/// Effect: the container has the type and owns its groups; from 5.19 on it owned them already. It has a first window: the
/// group's own table, or one that the process is charged for, or one that the first call that needs it will make.
/// Refused: <see cref="Errno.EINVAL"/> where it has no group or has a type; <see cref="Errno.ENODEV"/> where no driver offers
/// the type; then as <see cref="SetContainer"/> says of a
/// container with a type, for each group; <see cref="Errno.ENOMEM"/> where the window costs more than the limit of locked
/// memory allows. All is as before then: from 5.19 on the container still owns its groups, which have no window.
/// Source: drivers/vfio/vfio.c, vfio_ioctl_set_iommu(); drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_attach_group().
/// </remarks>
/// <param name="Container">The container.</param>
/// <param name="Process">The process that asks.</param>
/// <param name="Type">v1 or v2.</param>
public sealed record SetIommu(ContainerId Container, ProcessId Process, IommuType Type) : Command
{
    /// <inheritdoc/>
    public override string Word => "set-iommu";

    internal override int Weight => 8;

    /// <inheritdoc/>
    protected override string Spelling => $"set-iommu {Container} {Process} {(Type == IommuType.V1 ? "v1" : "v2")}";

    internal override bool IsSensible(MachineState state) =>
        Container.Index < state.Containers.Length
        && Process.Index < state.Boot.ProcessCount
        && state.IsOpen(Container);

    // What is refused whatever it asks is asked in its plainest form, and a type that there is not by one process.
    internal override bool IsCanonical(MachineState state) =>
        IsRefusedAtOnce(state) ? Type == IommuType.V1 && Process.Index == 0 : IsOffered(state.Boot.Profile) || Process.Index == 0;

    internal override bool IsRepresentative(MachineState state) =>
        Symmetry.IsLowest(state, Container) && Symmetry.IsLowest(state, Process);

    internal override Expectation Expect(MachineState before)
    {
        var state = before;
        return Refusal(ref state) is not Errno.None and var refusal ? Expectation.Refusal(refusal) : Expectation.Success;
    }

    // Failing to close windows that are closed already is no failure, unless the system calls it one.
    internal override Expectation ExpectFaulted(MachineState before) =>
        before is { Armed.Site: FaultSite.Bypass } && !AnyBypass(before) ? Expectation.AnyReturn : Expectation.AnyError;

    internal override bool Meets(MachineState before, FaultSite site)
    {
        var profile = before.Boot.Profile;
        return !IsRefusedAtOnce(before) && IsOffered(profile) && site switch
        {
            FaultSite.Bypass => profile is { HasBypass: true, ClaimedByCore: false } && Expect(before).IsAcceptance,
            FaultSite.Alloc => true,
            FaultSite.Window or FaultSite.Link or FaultSite.Charge => profile.DefaultWindow == DefaultWindow.Eager,
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
        if (IsRefusedAtOnce(state)) return Errno.EINVAL;
        if (!IsOffered(state.Boot.Profile)) return Errno.ENODEV;

        state = state.With(Container, state[Container] with { Type = Type });
        return Attaching.AttachAll(ref state, Container, Process);
    }

    private bool IsOffered(Profile profile) => Type == IommuType.V1 || profile.OffersV2;

    private bool IsRefusedAtOnce(MachineState state) =>
        state[Container].Type != IommuType.None || state.GroupsOf(Container) == 0;

    private bool AnyBypass(MachineState state)
    {
        foreach (var group in state.Groups)
        {
            if (group.Container == Container && group.BypassOn) return true;
        }

        return false;
    }
}
