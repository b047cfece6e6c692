namespace Conformance.Model.Ownership;

/// <summary>The contents of a table of up to 16 entries, in two machine words: what the hardware would read.</summary>
/// <remarks>Entries are counted from the table's first, so that entry 0 here is bus page it_offset.</remarks>
public readonly record struct TceMap
{
    private readonly ulong _pages; // Four bits an entry.

    private TceMap(ulong pages, ushort kernel, ushort user, ushort readable, ushort writable)
    {
        _pages = pages;
        Kernel = kernel;
        User = user;
        Readable = readable;
        Writable = writable;
    }

    /// <summary>A bit for each entry that a host driver's mapping made.</summary>
    public ushort Kernel { get; }

    /// <summary>A bit for each entry that an external user made.</summary>
    public ushort User { get; }

    /// <summary>A bit for each entry that lets the device read.</summary>
    public ushort Readable { get; }

    /// <summary>A bit for each entry that lets the device write.</summary>
    public ushort Writable { get; }

    /// <summary>A bit for each valid entry.</summary>
    public ushort Valid => (ushort)(Kernel | User);

    /// <summary>The page of RAM behind a valid entry.</summary>
    public int PageOf(int entry) => (int)(_pages >> (entry * 4)) & 0xF;

    /// <summary>Whether an entry is valid.</summary>
    internal bool Has(int entry) => (Valid >> entry & 1) != 0;

    /// <summary>The page that an access behind an entry reaches, or null: it goes nowhere.</summary>
    internal int? Reached(int entry, Direction direction)
    {
        var lets = direction == Direction.Write ? Writable : Readable;
        return (lets >> entry & 1) != 0 ? PageOf(entry) : null;
    }

    /// <summary>Whether an entry is the same in another table.</summary>
    internal bool IsSameAt(int entry, TceMap other)
    {
        var mask = 1 << entry;
        return PageOf(entry) == other.PageOf(entry)
            && ((Kernel ^ other.Kernel) & mask) == 0
            && ((User ^ other.User) & mask) == 0
            && ((Readable ^ other.Readable) & mask) == 0
            && ((Writable ^ other.Writable) & mask) == 0;
    }

    /// <summary>The table with an entry of the kernel's, which reads and writes.</summary>
    public TceMap WithKernel(int entry, int page)
    {
        var bit = (ushort)(1 << entry);
        return new(Paged(entry, page), (ushort)(Kernel | bit), (ushort)(User & ~bit), (ushort)(Readable | bit), (ushort)(Writable | bit));
    }

    /// <summary>The table with an entry of an external user's.</summary>
    public TceMap WithUser(int entry, int page, Access access)
    {
        var bit = (ushort)(1 << entry);
        var readable = access != Access.WriteOnly ? Readable | bit : Readable & ~bit;
        var writable = access != Access.ReadOnly ? Writable | bit : Writable & ~bit;
        return new(Paged(entry, page), (ushort)(Kernel & ~bit), (ushort)(User | bit), (ushort)readable, (ushort)writable);
    }

    /// <summary>The table without an entry.</summary>
    public TceMap Without(int entry)
    {
        var keep = (ushort)~(1 << entry);
        return new(Paged(entry, 0), (ushort)(Kernel & keep), (ushort)(User & keep), (ushort)(Readable & keep), (ushort)(Writable & keep));
    }

    /// <summary>Adds all that distinguishes it.</summary>
    internal StateHash AddedTo(StateHash hash) => hash.With(_pages).With(Bits);

    /// <inheritdoc/>
    public bool Equals(TceMap other) => _pages == other._pages && Bits == other.Bits;

    /// <inheritdoc/>
    public override int GetHashCode() => AddedTo(default).Value;

    /// <inheritdoc/>
    public override string ToString()
    {
        var map = this;
        var told = Enumerable.Range(0, Boot.EntryCountMax)
            .Where(entry => (map.Valid >> entry & 1) != 0)
            .Select(entry => $"{entry}:{((map.User >> entry & 1) != 0 ? "user" : "kernel")} page {map.PageOf(entry)} "
                + ((map.Writable >> entry & 1) == 0 ? "ro" : (map.Readable >> entry & 1) == 0 ? "wo" : "rw"));
        return string.Join(", ", told) is { Length: > 0 } text ? text : "empty";
    }

    private ulong Bits => (ulong)Kernel << 48 | (ulong)User << 32 | (ulong)Readable << 16 | Writable;

    private ulong Paged(int entry, int page) =>
        (_pages & ~(0xFUL << (entry * 4))) | ((ulong)(page & 0xF) << (entry * 4));
}
