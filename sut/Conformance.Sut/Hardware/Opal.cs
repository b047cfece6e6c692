using Conformance.Model.Ownership;

namespace Conformance.Sut.Hardware;

/// <summary>The firmware of PowerNV, as far as it programs TVEs.</summary>
/// <remarks>Source: arch/powerpc/include/asm/opal.h, v4.1. Return codes are OPAL's, which are not errnos.</remarks>
internal sealed class Opal(FaultInjection faults)
{
    /// <summary>OPAL_SUCCESS.</summary>
    public const int Success = 0;

    /// <summary>OPAL_HARDWARE: what an injected failure returns.</summary>
    public const int Hardware = -6;

    /// <summary>opal_pci_map_pe_dma_window(): points TVE#0 at a table, or with none switches it off.</summary>
    public int PciMapPeDmaWindow(PhbPe pe, TceMemory? table)
    {
        if (table is not null && faults.Taking && faults.Strikes(FaultSite.Window)) return Hardware;
        pe.ProgramTve0(table);
        return Success;
    }

    /// <summary>opal_pci_map_pe_dma_window_real(): opens TVE#1 to all of memory, or switches it off.</summary>
    public int PciMapPeDmaWindowReal(PhbPe pe, bool open)
    {
        if (faults.Strikes(FaultSite.Bypass)) return Hardware;
        pe.ProgramTve1(open);
        return Success;
    }
}
