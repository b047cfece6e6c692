using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>How the VFIO driver for sPAPR TCEs joins a group to a container, in one of its versions.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c. What belongs to the container is left to a later tier: the refusal of a
/// second group up to 4.1, windows that the groups of a container share from 4.2 on. Here each group has a table to itself.
/// </remarks>
internal interface IGroupDriver
{
    /// <summary>tce_iommu_attach_group().</summary>
    /// <returns>0 or an error, as the caller of the ioctl sees it.</returns>
    int AttachGroup(PnvIodaPe pe);

    /// <summary>tce_iommu_detach_group(), and with the last group tce_iommu_release().</summary>
    /// <returns>0: void in the kernel. The reference also returns -EIO.</returns>
    int DetachGroup(PnvIodaPe pe);
}
