namespace Conformance.Sut.PowerNv;

/// <summary>The group operations on DMA windows: taking a group throws the kernel's table away, releasing it makes a new one.</summary>
/// <remarks>
/// Source: arch/powerpc/platforms/powernv/pci-ioda.c, pnv_ioda2_take_ownership(), pnv_ioda2_release_ownership(),
/// 46d3e1e16294 and v4.2. Neither touches the table base of the devices of a bus PE: it goes on pointing at the freed
/// table until a driver sets its mask.
/// </remarks>
internal sealed class WindowOps : ITableGroupOps
{
    /// <inheritdoc/>
    public void TakeOwnership(PnvIodaPe pe)
    {
        // Nothing asks whether the table is in use: a live mapping goes with it ("Unexpected TCEs").
        var tbl = pe.Table0!;
        pe.SetBypass(false);
        _ = Windows.Unset(pe, num: 0, site: null);
        Windows.FreeTable(pe.Kernel, tbl);
    }

    /// <inheritdoc/>
    public void ReleaseOwnership(PnvIodaPe pe) => Windows.SetupDefaultConfig(pe);
}
