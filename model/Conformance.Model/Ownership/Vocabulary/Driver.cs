namespace Conformance.Model.Ownership;

/// <summary>What drives a device.</summary>
public enum Driver
{
    /// <summary>Nothing is bound.</summary>
    None,

    /// <summary>A driver of the host, which uses the DMA API.</summary>
    Host,

    /// <summary>vfio-pci, for an external user.</summary>
    Vfio,
}
