using Conformance.Sut.InProcess;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>struct tce_container: windows, memory and accounts of a container.</summary>
/// <remarks>Source: drivers/vfio/vfio_iommu_spapr_tce.c, v4.2 to v6.12.</remarks>
internal sealed class TceContainer(Kernel kernel, bool v2)
{
    /// <summary>IOMMU_TABLE_GROUP_MAX_TABLES.</summary>
    public const int TableCountMax = 2;

    /// <summary>The system it is in.</summary>
    public Kernel Kernel { get; } = kernel;

    /// <summary>v2: memory is registered first, and windows are made on demand.</summary>
    public bool V2 { get; } = v2;

    /// <summary>enabled: whether maps are let through.</summary>
    public bool Enabled { get; set; }

    /// <summary>locked_pages: what ENABLE has charged.</summary>
    public int LockedPages { get; set; }

    /// <summary>Who was charged for that.</summary>
    public MmStruct? EnabledBy { get; set; }

    /// <summary>mm: the process that it is bound to, where containers are.</summary>
    public MmStruct? Mm { get; set; }

    /// <summary>def_window_pending: the default window is still to be made.</summary>
    public bool DefWindowPending { get; set; }

    /// <summary>tables: its windows. A lent table is in slot 0.</summary>
    public IommuTable?[] Tables { get; } = new IommuTable?[TableCountMax];

    /// <summary>group_list: the groups attached, most recent first.</summary>
    public List<VfioGroup> GroupList { get; } = [];

    /// <summary>prereg_list: the registrations made through it, a region once for each.</summary>
    public List<MemRegion> PreregList { get; } = [];

    /// <summary>Whether it has a window in any slot.</summary>
    public bool HasWindow => Tables[0] is not null || Tables[1] is not null;
}
