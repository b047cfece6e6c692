using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.InProcess;

/// <summary>Which versions of the parts a system is put together from.</summary>
internal sealed record Wiring
{
    /// <summary>The VFIO driver.</summary>
    public required IGroupDriver Vfio { get; init; }

    /// <summary>The group operations on IODA2; none: tables are taken one by one.</summary>
    public ITableGroupOps? Ioda2Ops { get; init; }

    /// <summary>Whether a table on IODA2 has the callback set_bypass. It is not installed with iommu=nobypass.</summary>
    public bool TableSetsBypass { get; init; }

    /// <summary>Whether the DMA API refuses a device without a table base, as kernels from 5.1 on do, or crashes.</summary>
    public bool ToleratesNullBase { get; init; }

    /// <summary>Whether a mapping knows its table, so that one whose table is gone can be unmapped. In no kernel it does.</summary>
    public bool RemembersTable { get; init; }

    /// <summary>How containers take groups and give them back; none: there is no code for containers.</summary>
    public IGroupHandover? Handover { get; init; }

    /// <summary>Whether a container maps without having been enabled, as up to 3c56e822f8c1, the tenth of the series of 2015.</summary>
    public bool MapsUngated { get; init; }

    /// <summary>Whether DISABLE gives the charge to the process that asks, as before containers were bound to one.</summary>
    public bool UnchargesWhoAsks { get; init; }

    /// <summary>Whether set_bypass() tells its caller what the firmware said. In no kernel it does.</summary>
    public bool ReportsFirmware { get; init; }
}
