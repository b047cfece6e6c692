namespace Conformance.Model.Ownership;

/// <summary>Ids that the machine does not tell apart: of those alike, the lowest stands for all.</summary>
internal static class Symmetry
{
    /// <summary>Whether no lower container is like this one: open alike, without groups, in the same state.</summary>
    public static bool IsLowest(MachineState state, ContainerId id)
    {
        for (var lower = 0; lower < id.Index; lower++)
        {
            var other = new ContainerId(lower);
            if (IsUntouched(state, id) && IsUntouched(state, other) && state.IsOpen(id) == state.IsOpen(other)) return false;
        }

        return true;
    }

    /// <summary>Whether no lower process is like this one: neither has paid for anything or is bound to a container.</summary>
    public static bool IsLowest(MachineState state, ProcessId id)
    {
        for (var lower = 0; lower < id.Index; lower++)
        {
            if (IsUntouched(state, id) && IsUntouched(state, new ProcessId(lower))) return false;
        }

        return true;
    }

    private static bool IsUntouched(MachineState state, ContainerId id) =>
        state[id] == ContainerState.Empty && state.GroupsOf(id) == 0;

    private static bool IsUntouched(MachineState state, ProcessId id)
    {
        foreach (var container in state.Containers)
        {
            if (container.Bound == id) return false;
        }

        return Accounting.LockedPages(state, id) == 0;
    }
}
