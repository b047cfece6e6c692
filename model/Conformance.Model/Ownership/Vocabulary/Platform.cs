namespace Conformance.Model.Ownership;

/// <summary>The hardware families whose ownership protocol differs.</summary>
public enum Platform
{
    /// <summary>PHB3 and later on PowerNV: two TVEs a PE, the second of which can be a bypass window.</summary>
    Ioda2,

    /// <summary>PHB on PowerNV before IODA2: one 32-bit window, no bypass.</summary>
    Ioda1,

    /// <summary>P5IOC2 on PowerNV: one 32-bit window, no bypass.</summary>
    P5ioc2,

    /// <summary>PCI of a partition (pSeries): the hypervisor keeps the tables; up to 6.10 one window, from 6.11 on windows of the container's own.</summary>
    Pseries,

    /// <summary>Virtual I/O of a partition: one table a device, no group, never given away.</summary>
    Vio,
}
