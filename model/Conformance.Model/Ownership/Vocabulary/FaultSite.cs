namespace Conformance.Model.Ownership;

/// <summary>A place inside a command where a failure can be injected.</summary>
public enum FaultSite
{
    /// <summary>The firmware call that opens or closes the bypass window (opal_pci_map_pe_dma_window_real).</summary>
    Bypass,

    /// <summary>The firmware call that points a TVE at a table while a group is taken, joins a container or gets a new window (opal_pci_map_pe_dma_window).</summary>
    Window,

    /// <summary>The firmware call that switches a TVE off while a window is removed or a group is released. Nobody can be told: the window is gone from software's books all the same.</summary>
    UnsetWindow,

    /// <summary>The allocation of memory inside a command of a container (kzalloc): the entry of a group, a table, a region.</summary>
    Alloc,

    /// <summary>The allocation of the bitmap of a default table that a release restores (it_map).</summary>
    Bitmap,

    /// <summary>The charge of locked memory (locked_vm) to a process.</summary>
    Charge,

    /// <summary>The copy of the result of making a window to user space (copy_to_user).</summary>
    CopyOut,

    /// <summary>The link between a table and a group (pnv_pci_link_table_and_group).</summary>
    Link,
}
