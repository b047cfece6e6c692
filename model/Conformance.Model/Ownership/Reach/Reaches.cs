namespace Conformance.Model.Ownership;

/// <summary>What a device reaches: the function Reach of the specification.</summary>
internal static class Reaches
{
    /// <summary>The page of RAM that an access reaches, or null: it goes nowhere.</summary>
    /// <param name="boot">The world.</param>
    /// <param name="group">The device's group.</param>
    /// <param name="holder">The container whose windows the group has, if it has a container's; see <see cref="MachineState.HolderOf"/>.</param>
    /// <param name="address">The bus page.</param>
    /// <param name="direction">Read or write.</param>
    public static int? Page(Boot boot, GroupState group, ContainerState? holder, DmaAddress address, Direction direction) =>
        group.Frozen ? null : Translate(boot, group, holder, address, direction);

    /// <summary>The page of RAM that an access would reach if the PE were not frozen, or null: it would go nowhere.</summary>
    public static int? Translate(Boot boot, GroupState group, ContainerState? holder, DmaAddress address, Direction direction)
    {
        if (holder is not null) return Behind(holder[address.Window & 1], address.Page, direction);

        if (address.Window == 1)
        {
            // The window is sized to the next power of two of RAM; RAM is a power of two here.
            return group.BypassOn && address.Page < boot.RamPageCount ? address.Page : null;
        }

        return address.Page < boot.Offset || address.Page >= boot.EntryEnd
            ? null
            : group.Tces.Reached(address.Page - boot.Offset, direction);
    }

    private static int? Behind(Window? window, int page, Direction direction) =>
        window is null || page < 0 || page >= window.EntryCount ? null : window.Tces.Reached(page, direction);
}
