using Conformance.Model.Ownership;

namespace Conformance.Sut.Hardware;

/// <summary>The firmware of PowerNV, as far as it programs TVEs. On pSeries the hypervisor's calls do the same.</summary>
/// <remarks>Source: arch/powerpc/include/asm/opal.h, v4.1. Return codes are OPAL's, which are not errnos.</remarks>
internal sealed class Opal(FaultInjection faults)
{
    /// <summary>OPAL_SUCCESS.</summary>
    public const int Success = 0;

    /// <summary>OPAL_HARDWARE: what an injected failure returns.</summary>
    public const int Hardware = -6;

    /// <summary>opal_pci_map_pe_dma_window(): points a TVE at a table, or with none switches it off.</summary>
    /// <param name="pe">The PE.</param>
    /// <param name="num">Which of its TVEs.</param>
    /// <param name="table">The table.</param>
    /// <param name="site">Where a failure can be injected; none: this call is one that undoes or restores.</param>
    public int PciMapPeDmaWindow(PhbPe pe, int num, TceMemory? table, FaultSite? site)
    {
        if (site is { } place && faults.Strikes(place)) return Hardware;
        pe.ProgramTve(num, table);
        return Success;
    }

    /// <summary>opal_pci_map_pe_dma_window_real(): opens TVE#1 to all of memory, or switches it off.</summary>
    /// <param name="pe">The PE.</param>
    /// <param name="open">Which of the two.</param>
    /// <param name="site">Where a failure can be injected; none: this call is one that undoes or restores.</param>
    public int PciMapPeDmaWindowReal(PhbPe pe, bool open, FaultSite? site)
    {
        if (site is { } place && faults.Strikes(place)) return Hardware;
        pe.ProgramTve1(open);
        return Success;
    }
}
