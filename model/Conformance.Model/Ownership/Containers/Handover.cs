namespace Conformance.Model.Ownership;

/// <summary>What changes in a group as it changes hands, whoever asked for it.</summary>
internal static class Handover
{
    /// <summary>The group becomes an external owner's: its bypass closes, and the kernel can no longer allocate.</summary>
    public static MachineState Take(MachineState state, GroupId id, ContainerId owner)
    {
        var discards = state.Boot.Profile.TakeDiscards;
        var taken = state.With(id, state[id] with { Owner = owner, BypassOn = false, Tces = default, HasDefaultTable = !discards });
        return discards ? taken.WithDeadMappings(id) : taken;
    }

    /// <summary>The group becomes the kernel's, as it was after boot; but a PE that is frozen stays so.</summary>
    public static MachineState Release(MachineState state, GroupId id) =>
        state.With(id, GroupState.Default(state.Boot) with { Frozen = state[id].Frozen });

    /// <summary>
    /// The group becomes the kernel's while the armed fault strikes: the firmware did not open the window, or there was no
    /// memory for a default table; so the bypass is closed, whatever the return code says. Asked again for a second device,
    /// a release makes the table that it could not make for the first.
    /// </summary>
    public static MachineState ReleaseStruck(MachineState state, GroupId id)
    {
        var released = Release(state, id);
        var lacksTable = state.Armed?.Site == FaultSite.Bitmap;
        return lacksTable && state.Boot is { Profile.TakenPerDevice: true, DevicesPerGroup: > 1 }
            ? released
            : released.With(id, released[id] with { BypassOn = false, HasDefaultTable = !lacksTable });
    }

    /// <summary>Whether a release comes to a site where a failure can be injected.</summary>
    public static bool ReleaseMeets(Boot boot, FaultSite site) => site switch
    {
        FaultSite.Bypass => boot.Profile is { HasBypass: true, BypassOnDemand: false },
        FaultSite.Bitmap => boot.Profile.TakeDiscards,
        _ => false,
    };
}
