namespace Conformance.Model.Ownership;

/// <summary>What processes pay for, and which pages are pinned: counted from what there is, so that it cannot drift.</summary>
internal static class Accounting
{
    /// <summary>What an ENABLE is charged with: the window of 32-bit addresses, mapped or not.</summary>
    public static int EnableCharge(Boot boot) => boot.EntryCount;

    /// <summary>How many pages a process is charged for.</summary>
    public static int LockedPages(MachineState state, ProcessId process)
    {
        var pages = ContainerPages(state, process);
        foreach (var region in state.Regions)
        {
            if (region.Process == process) pages += region.PageCount;
        }

        return pages;
    }

    /// <summary>How many pages a process is charged for windows, and for containers that it has enabled.</summary>
    public static int ContainerPages(MachineState state, ProcessId process)
    {
        var pages = 0;
        foreach (var container in state.Containers)
        {
            if (container.EnabledBy == process) pages += EnableCharge(state.Boot);
            for (var slot = 0; slot < ContainerState.SlotCount; slot++)
            {
                if (container[slot] is { } window && window.Payer == process) pages += window.Charge;
            }
        }

        return pages;
    }

    /// <summary>Whether so many pages more are too many for a process.</summary>
    public static bool IsTooMuch(MachineState state, ProcessId process, int pages) =>
        !state.Boot.IpcLock && LockedPages(state, process) + pages > state.Boot.LockedPageLimit;

    /// <summary>How many TCEs point into registered memory.</summary>
    public static int Mapped(MachineState state, Region region)
    {
        var mapped = 0;
        foreach (var container in state.Containers)
        {
            if (container.Type != IommuType.V2) continue;

            for (var slot = 0; slot < ContainerState.SlotCount; slot++)
            {
                if (container[slot] is { } window) mapped += Mapped(window, region);
            }
        }

        return mapped;
    }

    /// <summary>How often each page is pinned: by each region that covers it, and by each TCE of a container of type v1.</summary>
    public static void AddPins(MachineState state, Span<int> pins)
    {
        foreach (var region in state.Regions)
        {
            for (var page = region.Page; page < region.Page + region.PageCount && page < pins.Length; page++) pins[page]++;
        }

        foreach (var container in state.Containers)
        {
            if (container.Type != IommuType.V1) continue;

            for (var slot = 0; slot < ContainerState.SlotCount; slot++)
            {
                if (container[slot] is { } window) AddPins(window, pins);
            }
        }
    }

    private static void AddPins(Window window, Span<int> pins)
    {
        for (int entries = window.Tces.User; entries != 0; entries &= entries - 1)
        {
            pins[window.Tces.PageOf(int.TrailingZeroCount(entries))]++;
        }
    }

    private static int Mapped(Window window, Region region)
    {
        var mapped = 0;
        for (int entries = window.Tces.User; entries != 0; entries &= entries - 1)
        {
            var entry = int.TrailingZeroCount(entries);
            if (window.MapperOf(entry) == region.Process && region.Covers(window.Tces.PageOf(entry))) mapped++;
        }

        return mapped;
    }
}
