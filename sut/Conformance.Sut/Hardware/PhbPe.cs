namespace Conformance.Sut.Hardware;

/// <summary>
/// A partitionable endpoint (PE) as the host bridge sees it: two TVEs of which address bit 59 chooses one, a TCE cache,
/// and the freeze that isolates it once an access went nowhere. On pSeries the hypervisor keeps all of this.
/// </summary>
/// <remarks>Source: Documentation/vfio.txt, "PPC64 sPAPR implementation note", v4.1; arch/powerpc/platforms/powernv/pci-ioda.c.</remarks>
internal sealed class PhbPe(int ramPageCount, int offset, int size) : BusPath
{
    private readonly TceCache _cache0 = new(offset, size);
    private TceCache? _cache1; // Only a window of a container fills it; those begin at 0.
    private Tve _tve0;
    private Tve _tve1;

    /// <inheritdoc/>
    public override TceMemory? Window0 => _tve0.Table;

    /// <inheritdoc/>
    public override TceMemory? Window1 => _tve1.Table;

    /// <summary>Whether TVE#1 goes straight to memory.</summary>
    public bool Bypasses => _tve1.Mode == TveMode.Bypass;

    /// <summary>Whether a reset has left the bridge of the PE without its configuration, until a TVE is programmed anew.</summary>
    public bool BridgeLost { get; set; }

    /// <summary>From which page on TVE#0 goes straight to memory beside its window; 0: nowhere.</summary>
    /// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda_dma_64bit_bypass(), v4.14.</remarks>
    public int IdentityFrom { get; set; }

    /// <summary>Points a TVE at a table, or switches it off. For the firmware alone.</summary>
    public void ProgramTve(int num, TceMemory? table)
    {
        ref var tve = ref num == 0 ? ref _tve0 : ref _tve1;
        tve.Table = table;
        tve.Mode = table is null ? TveMode.Off : TveMode.Table;
        BridgeLost = false;
        if (num == 0) IdentityFrom = 0;
    }

    /// <summary>Opens TVE#1 to memory, or switches it off. For the firmware alone.</summary>
    public void ProgramTve1(bool open)
    {
        _tve1.Table = null;
        _tve1.Mode = open ? TveMode.Bypass : TveMode.Off;
    }

    /// <summary>Forgets what was read of a bus page.</summary>
    public void Invalidate(int num, int page)
    {
        if (num == 0) _cache0.Invalidate(page);
        else _cache1?.Invalidate(page);
    }

    /// <summary>Forgets what was read of any table.</summary>
    public void InvalidateAll()
    {
        _cache0.InvalidateAll();
        _cache1?.InvalidateAll();
    }

    /// <summary>Ends a freeze and empties the cache, as a reset of the PE does.</summary>
    /// <remarks>Source: arch/powerpc/platforms/powernv/eeh-powernv.c, pnv_eeh_reset(), v4.1.</remarks>
    public void Reset()
    {
        Frozen = false;
        InvalidateAll();
    }

    /// <inheritdoc/>
    public override ulong Translate(int window, int page)
    {
        if (Frozen || BridgeLost) return 0;
        if (window == 0 && IdentityFrom > 0 && (uint)(page - IdentityFrom) < (uint)ramPageCount) return Tce.To(page - IdentityFrom);
        var hit = window == 0 ? _cache0.Lookup(page) : _cache1?.Lookup(page) ?? 0;
        if (hit != 0) return hit;

        ref var tve = ref window == 0 ? ref _tve0 : ref _tve1;
        return tve.Mode switch
        {
            TveMode.Table => tve.Table!.Read(page),
            TveMode.Bypass when page < ramPageCount => Tce.To(page),
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

        if (window == 0) _cache0.Fill(page, tce);
        else if (!Bypasses) (_cache1 ??= new TceCache(offset: 0, size)).Fill(page, tce);
        return Tce.PageOf(tce);
    }
}
