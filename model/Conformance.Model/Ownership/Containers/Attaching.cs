namespace Conformance.Model.Ownership;

/// <summary>A group joins a container that has a type: tce_iommu_attach_group().</summary>
internal static class Attaching
{
    /// <summary>Why a claim of a group for a container is refused, where the IOMMU core hands groups over.</summary>
    public static Errno ClaimRefusal(MachineState state, GroupId id) =>
        state.Boot.Profile.ClaimedByCore && OwnershipChart.Next(state, id, Trigger.Take) is null ? Errno.EPERM : Errno.None;

    /// <summary>The state in which a group is in a container, which owns it where the core hands groups over.</summary>
    public static MachineState Claim(MachineState state, GroupId id, ContainerId container)
    {
        var claimed = state.Boot.Profile.ClaimedByCore ? Handover.Take(state, id, container) : state;
        return claimed.With(id, claimed[id] with { Container = container });
    }

    /// <summary>Attaches one group; the caller drops the state where it is refused.</summary>
    /// <param name="state">The state in which the group is in the container and the container has its type.</param>
    /// <param name="id">The group.</param>
    /// <param name="isFirst">No other group is attached.</param>
    /// <param name="payer">The process that set the type: it pays for a window that is made with the first group.</param>
    public static Errno Attach(ref MachineState state, GroupId id, bool isFirst, ProcessId payer)
    {
        var profile = state.Boot.Profile;
        var container = state[id].Container.GetValueOrDefault();
        if (Refusal(profile, state[container], isFirst) is not Errno.None and var refusal) return refusal;

        if (!profile.ClaimedByCore)
        {
            if (OwnershipChart.Next(state, id, Trigger.Take) is null) return Errno.EBUSY;

            state = Handover.Take(state, id, container);
        }

        return isFirst ? GiveWindow(ref state, container, payer) : Errno.None;
    }

    /// <summary>Attaches all groups of a container that has just been given its type, in the order of their numbers.</summary>
    public static Errno AttachAll(ref MachineState state, ContainerId container, ProcessId payer)
    {
        var isFirst = true;
        for (var groups = state.GroupsOf(container); groups != 0; groups &= groups - 1)
        {
            var group = new GroupId(int.TrailingZeroCount(groups));
            if (Attach(ref state, group, isFirst, payer) is not Errno.None and var refusal) return refusal;

            isFirst = false;
        }

        return Errno.None;
    }

    /// <summary>The world in which groups are attached from the start, by the commands that would do it.</summary>
    public static MachineState AtBoot(MachineState start)
    {
        var boot = start.Boot;
        var state = start;
        for (var i = 0; i < boot.AttachedCount; i++)
        {
            var (group, container, process) = (new GroupId(i), new ContainerId(i), new ProcessId(i % boot.ProcessCount));
            for (var device = 0; device < boot.DevicesPerGroup; device++)
            {
                state = state.With(new DeviceId(i * boot.DevicesPerGroup + device), new DeviceState(Driver.Vfio, DmaOps.Iommu));
            }

            state = new SetContainer(group, container).Accept(state, Answer.Ok);
            state = new SetIommu(container, process, boot.Attached).Accept(state, Answer.Ok);
        }

        return state;
    }

    // Up to 6.3 a group beside another is refused before the type is looked at, later after it.
    private static Errno Refusal(Profile profile, ContainerState container, bool isFirst)
    {
        var isV2 = container.Type == IommuType.V2;
        var isAlone = profile.DefaultWindow == DefaultWindow.Lent || (profile.OneGroupOnV1 && !isV2);
        var ofType = isV2 ? profile.V2Refusal : profile.V1Refusal;

        if (isAlone && !isFirst && profile.Epoch < Epoch.E4) return Errno.EBUSY;
        if (ofType != Errno.None) return ofType;
        if (isAlone && !isFirst) return Errno.EBUSY;
        return !profile.SharesWindows && profile.HasWindows && container.HasWindow ? Errno.EPERM : Errno.None;
    }

    private static Errno GiveWindow(ref MachineState state, ContainerId id, ProcessId payer)
    {
        switch (state.Boot.Profile.DefaultWindow)
        {
            case DefaultWindow.Lent:
                state = state.With(id, state[id].With(slot: 0, new Window(state.Boot.EntryCount, Charge: 0, new ProcessId(0))));
                return Errno.None;
            case DefaultWindow.Lazy:
                state = state.With(id, state[id] with { IsDefaultPending = true });
                return Errno.None;
            default:
                if (Windows.DefaultRefusal(state, id, payer) is not Errno.None and var refusal) return refusal;

                state = Windows.WithDefault(state, id, payer);
                return Errno.None;
        }
    }
}
