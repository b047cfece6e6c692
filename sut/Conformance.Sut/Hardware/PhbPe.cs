namespace Conformance.Sut.Hardware;

/// <summary>
/// A partitionable endpoint (PE) as the host bridge sees it: two TVEs of which address bit 59 chooses one, a TCE cache,
/// and the freeze that isolates it once an access went nowhere.
/// </summary>
/// <remarks>Source: Documentation/vfio.txt, "PPC64 sPAPR implementation note", v4.1; arch/powerpc/platforms/powernv/pci-ioda.c.</remarks>
internal sealed class PhbPe(int ramPageCount, int offset, int size) : BusPath
{
    private TveMode _tve0;
    private TveMode _tve1;
    private TceMemory? _table0;

    /// <summary>What was read of the tables and may be out of date.</summary>
    public TceCache Cache { get; } = new(offset, size);

    /// <inheritdoc/>
    public override TceMemory? Window0 => _table0;

    /// <summary>Points TVE#0 at a table, or switches it off. For the firmware alone.</summary>
    public void ProgramTve0(TceMemory? table)
    {
        _table0 = table;
        _tve0 = table is null ? TveMode.Off : TveMode.Table;
    }

    /// <summary>Opens TVE#1 to memory, or switches it off. For the firmware alone.</summary>
    public void ProgramTve1(bool open) => _tve1 = open ? TveMode.Bypass : TveMode.Off;

    /// <summary>Ends a freeze and empties the cache, as a reset of the PE does.</summary>
    /// <remarks>Source: arch/powerpc/platforms/powernv/eeh-powernv.c, pnv_eeh_reset(), v4.1.</remarks>
    public void Reset()
    {
        Frozen = false;
        Cache.InvalidateAll();
    }

    /// <inheritdoc/>
    public override ulong Translate(int window, int page)
    {
        if (Frozen) return 0;
        if (window == 0 && Cache.Lookup(page) is var hit and not 0) return hit;

        return (window == 0 ? _tve0 : _tve1) switch
        {
            TveMode.Table => _table0!.Read(page),
            TveMode.Bypass when page < ramPageCount => Tce.To(page, writable: true),
            _ => 0,
        };
    }

    /// <inheritdoc/>
    public override int Access(int window, int page, bool write)
    {
        var tce = Translate(window, page);
        if ((tce & (write ? Tce.Write : Tce.Read)) == 0)
        {
            Frozen = true;
            return -1;
        }

        if (window == 0) Cache.Fill(page, tce);
        return Tce.PageOf(tce);
    }
}
