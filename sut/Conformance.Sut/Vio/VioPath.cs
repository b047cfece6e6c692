using Conformance.Sut.Hardware;

namespace Conformance.Sut.Vio;

/// <summary>A virtual device's way to memory: the hypervisor walks its one table. There is no PE, so nothing freezes and nothing is cached.</summary>
/// <remarks>Source: arch/powerpc/kernel/vio.c, vio_build_iommu_table(), v4.1.</remarks>
internal sealed class VioPath(TceMemory table) : BusPath
{
    /// <inheritdoc/>
    public override TceMemory? Window0 => table;

    /// <inheritdoc/>
    public override TceMemory? Window1 => null;

    /// <inheritdoc/>
    public override ulong Translate(int window, int page) => window == 0 ? table.Read(page) : 0;

    /// <inheritdoc/>
    public override int Access(int window, int page, bool write)
    {
        var tce = Translate(window, page);
        return (tce & (write ? Tce.Write : Tce.Read)) == 0 ? -1 : Tce.PageOf(tce);
    }
}
