namespace Conformance.Model.Ownership;

/// <summary>A stretch of kernel versions in which the protocol stayed as it was.</summary>
public enum Epoch
{
    /// <summary>Up to 4.1, and the series of 2015: a group's table is lent to a container.</summary>
    E0,

    /// <summary>4.2 to 4.9: group operations, windows, containers of type v2.</summary>
    E1,

    /// <summary>4.10 to 5.18: a container belongs to one process; the default window is made late.</summary>
    E2,

    /// <summary>5.19 to 6.3: the IOMMU core hands groups over, as a container is set.</summary>
    E3,

    /// <summary>6.4 to 6.10: taking is asked for each device; tables without operations are borrowed.</summary>
    E4,

    /// <summary>From 6.11 on: partitions have windows too.</summary>
    E5,
}
