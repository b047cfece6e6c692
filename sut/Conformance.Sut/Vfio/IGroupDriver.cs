using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>How the VFIO driver for sPAPR TCEs joins a group to a container, in one of its versions.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio_iommu_spapr_tce.c. For worlds without processes, where each group has a table to itself; where
/// there are processes, a container attaches its groups with <see cref="TceAttach"/>.
/// </remarks>
internal interface IGroupDriver
{
    /// <summary>Whether it knows owners itself. If not, the core keeps a second container from it, and a release of what nobody owns.</summary>
    bool KnowsOwners => false;

    /// <summary>tce_iommu_attach_group().</summary>
    /// <param name="pe">The group.</param>
    /// <param name="container">The container it is to join.</param>
    /// <returns>0 or an error, as the caller of the ioctl sees it.</returns>
    int AttachGroup(PnvIodaPe pe, int container);

    /// <summary>tce_iommu_detach_group(), and with the last group tce_iommu_release().</summary>
    /// <param name="pe">The group.</param>
    /// <param name="container">The container it leaves, or <see cref="VfioGroup.NoContainer"/>.</param>
    /// <returns>0: void in the kernel. The reference and the shapes also return -EIO.</returns>
    int DetachGroup(PnvIodaPe pe, int container);

    /// <summary>The same for a table that stands alone, as on VIO. Only a structure that merges table and group operations can be asked.</summary>
    int AttachTable(IommuTable tbl) => Rc.Enodev;

    /// <summary>A host driver is about to be bound to a device of the group. Asked only where owners are known.</summary>
    /// <returns>0, or -EBUSY while another owns the group.</returns>
    int UseDefaultDomain(PnvIodaPe pe) => Rc.Ok;

    /// <summary>A host driver was unbound from a device of the group.</summary>
    void UnuseDefaultDomain(PnvIodaPe pe)
    {
    }
}
