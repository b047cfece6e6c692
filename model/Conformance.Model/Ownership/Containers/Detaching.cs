namespace Conformance.Model.Ownership;

/// <summary>A group leaves its container: tce_iommu_detach_group(), and with the last group tce_iommu_release().</summary>
internal static class Detaching
{
    /// <summary>The state in which the group is the kernel's, and a container without groups is as new.</summary>
    public static MachineState Detach(MachineState state, GroupId id) =>
        Detach(state, id, state[id].Owner is null ? state : Handover.Release(state, id));

    /// <summary>The same, while the armed fault strikes: see <see cref="Handover.ReleaseStruck"/>.</summary>
    public static MachineState DetachStruck(MachineState state, GroupId id) =>
        Detach(state, id, state[id].Owner is null ? state : Handover.ReleaseStruck(state, id));

    // A group that no one had attached leaves as it is: it was the kernel's all the time.
    private static MachineState Detach(MachineState before, GroupId id, MachineState released)
    {
        if (before[id].Container is not { } container) return before;

        var left = released.With(id, released[id] with { Container = null });
        return left.GroupsOf(container) == 0
            ? Registry.Without(left.With(container, ContainerState.Empty), container)
            : left;
    }
}
