namespace Conformance.Model.Ownership;

/// <summary>The DMA windows of containers: found, made, cleared, removed.</summary>
internal static class Windows
{
    private const int PagesPerLevel = 2;

    /// <summary>How many pages a table of so many levels is charged with.</summary>
    public static int Charge(int levels) => levels * PagesPerLevel;

    /// <summary>The bus pages that commands are made with: all entries of both windows, and the first behind each.</summary>
    public static IEnumerable<DmaAddress> Addresses(Boot boot)
    {
        for (var page = 0; page <= boot.EntryCount; page++) yield return DmaAddress.Low(page);
        for (var page = 0; page <= boot.EntryCount && boot.Profile.HasWindows; page++) yield return DmaAddress.Bit59(page);
    }

    /// <summary>Whether a bus page is one that a command of this world can name: in a window, or just behind the largest.</summary>
    public static bool CanBeNamed(Boot boot, DmaAddress address) =>
        address.Page >= 0 && address.Page <= boot.EntryCount && address.Window < (boot.Profile.HasWindows ? 2 : 1);

    /// <summary>Whether a call that lets a pending default window be made comes to a site where a failure can be injected.</summary>
    public static bool MeetsMakingDefault(MachineState state, ContainerId id, FaultSite site) =>
        site is FaultSite.Charge or FaultSite.Alloc or FaultSite.Window or FaultSite.Link
        && state[id] is { IsDefaultPending: true, Enabled: true };

    /// <summary>The address at which the window of a slot begins, whatever its size.</summary>
    public static DmaAddress Start(int slot) => new(slot, 0);

    /// <summary>Whether the hypervisor keeps the windows: then two groups cannot share one.</summary>
    public static bool AreHypervisors(Profile profile) => profile is { HasWindows: true, SharesWindows: false };

    /// <summary>Whether a container has more groups than its windows can serve, so that none can be made.</summary>
    public static bool AreUnshareable(MachineState state, ContainerId id) =>
        AreHypervisors(state.Boot.Profile) && int.PopCount(state.GroupsOf(id)) > 1;

    /// <summary>Why a default window that is to be made now cannot be made.</summary>
    public static Errno DefaultRefusal(MachineState state, ContainerId id, ProcessId payer)
    {
        if (Accounting.IsTooMuch(state, payer, Charge(levels: 1))) return Errno.ENOMEM;
        return AreUnshareable(state, id) ? Errno.EPERM : Errno.None;
    }

    /// <summary>The container with its default window, which a process pays for.</summary>
    public static MachineState WithDefault(MachineState state, ContainerId id, ProcessId payer) =>
        state.With(
            id,
            state[id].With(slot: 0, new Window(state.Boot.EntryCount, Charge(levels: 1), payer)) with { IsDefaultPending = false });

    /// <summary>
    /// Makes the default window, if it is pending, for a call that needs it; it stays, also where the call is refused
    /// afterwards.
    /// </summary>
    /// <returns>Why it cannot be made; then it stays pending.</returns>
    public static Errno MakePending(ref MachineState state, ContainerId id, ProcessId payer)
    {
        if (!state[id].IsDefaultPending) return Errno.None;
        if (DefaultRefusal(state, id, payer) is not Errno.None and var refusal) return refusal;

        state = WithDefault(state, id, payer);
        return Errno.None;
    }

    /// <summary>Why a range of bus pages is none of the container's: its first page is in no window, or it leaves that.</summary>
    public static Errno RangeRefusal(MachineState state, ContainerId id, DmaAddress first, int pageCount)
    {
        var outside = state.Boot.Profile.OutsideRefusal;
        if (first.Window >= ContainerState.SlotCount || state[id][first.Window] is not { } window) return outside;
        if (first.Page >= window.EntryCount) return outside;
        return first.Page + pageCount > window.EntryCount ? Errno.EINVAL : Errno.None;
    }

    /// <summary>The state with some entries of a window cleared.</summary>
    public static MachineState Without(MachineState state, ContainerId id, DmaAddress first, int pageCount)
    {
        if (first.Window >= ContainerState.SlotCount || state[id][first.Window] is not { } window) return state;

        return Registry.Settled(state.With(id, state[id].With(first.Window, window.Without(first.Page, pageCount))));
    }
}
