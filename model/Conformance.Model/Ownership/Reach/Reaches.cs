namespace Conformance.Model.Ownership;

/// <summary>What a device reaches: the function Reach of the specification.</summary>
internal static class Reaches
{
    /// <summary>The page of RAM that an access reaches, or null: it goes nowhere.</summary>
    public static int? Page(Boot boot, GroupState group, DmaAddress address, Direction direction) =>
        group.Frozen ? null : Translate(boot, group, address, direction);

    /// <summary>The page of RAM that an access would reach if the PE were not frozen, or null: it would go nowhere.</summary>
    public static int? Translate(Boot boot, GroupState group, DmaAddress address, Direction direction)
    {
        if (address.Window == 1)
        {
            // The window is sized to the next power of two of RAM; RAM is a power of two here.
            return group.BypassOn && address.Page < boot.RamPageCount ? address.Page : null;
        }

        if (address.Page < boot.Offset || address.Page >= boot.EntryEnd) return null;

        var entry = address.Page - boot.Offset;
        var lets = direction == Direction.Write ? group.Tces.Writable : group.Tces.Readable;
        return (lets >> entry & 1) != 0 ? group.Tces.PageOf(entry) : null;
    }
}
