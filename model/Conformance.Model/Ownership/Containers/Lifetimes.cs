namespace Conformance.Model.Ownership;

/// <summary>What exists: counted, so that what is made and never freed shows.</summary>
internal static class Lifetimes
{
    /// <summary>
    /// How many tables there are: the default tables of groups, the windows of containers, and what an owner without a
    /// container maps into, where the default table was thrown away.
    /// </summary>
    public static int TableCount(MachineState state)
    {
        var count = 0;
        foreach (var group in state.Groups)
        {
            if (group.HasDefaultTable || (group.Owner is not null && !state.Boot.HasContainers)) count++;
        }

        foreach (var container in state.Containers) count += OwnWindowCount(state, container);
        return count;
    }

    /// <summary>How many tables have a view of user addresses: the windows of containers of type v2.</summary>
    public static int ViewCount(MachineState state)
    {
        var count = 0;
        foreach (var container in state.Containers)
        {
            if (container.Type == IommuType.V2) count += OwnWindowCount(state, container);
        }

        return count;
    }

    // A lent table is the group's.
    private static int OwnWindowCount(MachineState state, ContainerState container) =>
        state.Boot.Profile.HasWindows ? (container[0] is null ? 0 : 1) + (container[1] is null ? 0 : 1) : 0;
}
