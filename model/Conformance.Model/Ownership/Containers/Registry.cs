namespace Conformance.Model.Ownership;

/// <summary>The registered memory of processes: found, registered, given up.</summary>
internal static class Registry
{
    /// <summary>The region of a process that is exactly these pages, or null.</summary>
    public static Region? Find(MachineState state, ProcessId process, int page, int pageCount)
    {
        foreach (var region in state.Regions)
        {
            if (region.Process == process && region.Page == page && region.PageCount == pageCount) return region;
        }

        return null;
    }

    /// <summary>Whether some region of a process has the page.</summary>
    public static bool Covers(MachineState state, ProcessId process, int page)
    {
        foreach (var region in state.Regions)
        {
            if (region.Process == process && region.Covers(page)) return true;
        }

        return false;
    }

    /// <summary>Whether some region of a process shares a page with these.</summary>
    public static bool Overlaps(MachineState state, ProcessId process, int page, int pageCount)
    {
        foreach (var region in state.Regions)
        {
            if (region.Process == process && region.Overlaps(page, pageCount)) return true;
        }

        return false;
    }

    /// <summary>The state with a region in place of one of the same memory, if there is one.</summary>
    public static MachineState With(MachineState state, Region region)
    {
        var regions = new List<Region>(state.Regions.Length + 1);
        foreach (var other in state.Regions)
        {
            if (other.Process != region.Process || other.Page != region.Page || other.PageCount != region.PageCount) regions.Add(other);
        }

        regions.Add(region);
        regions.Sort((a, b) => a.Process != b.Process ? a.Process.Index - b.Process.Index : a.Page - b.Page);
        return Settled(state.With([.. regions]));
    }

    /// <summary>The state in which a container has registered nothing.</summary>
    public static MachineState Without(MachineState state, ContainerId container)
    {
        if (state.Regions.IsEmpty) return state;

        var regions = state.Regions.ToArray();
        for (var i = 0; i < regions.Length; i++) regions[i] = regions[i].Without(container);
        return Settled(state.With(regions));
    }

    /// <summary>
    /// The state without regions that nobody holds. A region whose last registration went with its container lasts until
    /// the last TCE of another container into it is gone: else a device would reach memory that is not pinned.
    /// </summary>
    public static MachineState Settled(MachineState state)
    {
        var kept = 0;
        foreach (var region in state.Regions)
        {
            if (IsHeld(state, region)) kept++;
        }

        if (kept == state.Regions.Length) return state;

        var regions = new Region[kept];
        var next = 0;
        foreach (var region in state.Regions)
        {
            if (IsHeld(state, region)) regions[next++] = region;
        }

        return state.With(regions);
    }

    private static bool IsHeld(MachineState state, Region region) => region.Uses != 0 || Accounting.Mapped(state, region) > 0;
}
