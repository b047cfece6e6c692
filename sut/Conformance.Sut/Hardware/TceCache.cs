namespace Conformance.Sut.Hardware;

/// <summary>
/// The translations of a window that the host bridge (PHB) has read for a PE. It keeps an entry until it is told
/// otherwise: an entry that memory no longer holds still translates.
/// </summary>
/// <remarks>Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_pci_ioda2_tce_invalidate(), v4.2, whose absence it shows.</remarks>
internal sealed class TceCache(int offset, int size)
{
    private ulong[]? _tces; // Most systems that are booted never see a DMA.
    private bool _any;

    /// <summary>The entry cached for a bus page, or 0.</summary>
    public ulong Lookup(int page)
    {
        if (!_any) return 0;
        var index = (uint)(page - offset);
        return index < (uint)size ? _tces![index] : 0;
    }

    /// <summary>Keeps an entry that a walk of the table has read.</summary>
    public void Fill(int page, ulong tce)
    {
        if ((uint)(page - offset) >= (uint)size) return;
        _tces ??= new ulong[size];
        _tces[page - offset] = tce;
        _any = true;
    }

    /// <summary>Forgets a bus page.</summary>
    public void Invalidate(int page)
    {
        if (_any && (uint)(page - offset) < (uint)size) _tces![page - offset] = 0;
    }

    /// <summary>Forgets everything.</summary>
    public void InvalidateAll()
    {
        if (_any) Array.Clear(_tces!);
        _any = false;
    }
}
