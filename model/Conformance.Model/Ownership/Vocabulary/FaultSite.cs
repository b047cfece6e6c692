namespace Conformance.Model.Ownership;

/// <summary>A place inside a command where a failure can be injected.</summary>
public enum FaultSite
{
    /// <summary>The firmware call that opens or closes the bypass window (opal_pci_map_pe_dma_window_real).</summary>
    Bypass,

    /// <summary>The firmware call that points TVE#0 at a table while a group is taken (opal_pci_map_pe_dma_window).</summary>
    Window,
}
