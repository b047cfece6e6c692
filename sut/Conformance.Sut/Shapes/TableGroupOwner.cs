namespace Conformance.Sut.Shapes;

/// <summary>enum table_group_owner: who a group can belong to.</summary>
internal enum TableGroupOwner
{
    /// <summary>OWNER_KERNEL: the DMA API of host drivers.</summary>
    Kernel,

    /// <summary>OWNER_VFIO, for container 0.</summary>
    Vfio0,

    /// <summary>OWNER_VFIO, for container 1.</summary>
    Vfio1,

    /// <summary>OWNER_VFIO, for container 2.</summary>
    Vfio2,

    /// <summary>OWNER_VFIO, for container 3.</summary>
    Vfio3,
}
