using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>struct vfio_group: which container a group is in. The core looks at nothing else.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio.c, vfio_group_set_container(), __vfio_group_unset_container(), v4.2. Setting the container's
/// IOMMU is folded in: ownership changes hands there, and a container here has its IOMMU type from the start.
/// </remarks>
internal sealed class VfioGroup(PnvIodaPe pe)
{
    /// <summary>In no container.</summary>
    public const int NoContainer = -1;

    /// <summary>The PE behind the group.</summary>
    public PnvIodaPe Pe { get; } = pe;

    /// <summary>The number of the container, or <see cref="NoContainer"/>.</summary>
    public int Container { get; private set; } = NoContainer;

    /// <summary>VFIO_GROUP_SET_CONTAINER and VFIO_SET_IOMMU.</summary>
    /// <returns>0; -EBUSY for a group that is in a container; -EINVAL for a container that is not open; what the driver says.</returns>
    public int SetContainer(int container)
    {
        if (Container != NoContainer) return SecondClaim(container);

        var kernel = Pe.Kernel;
        if (!kernel.ContainersOpen[container]) return Rc.Einval;

        kernel.Faults.Taking = true;
        var rc = kernel.Wiring.Vfio.AttachGroup(Pe);
        kernel.Faults.Taking = false;
        if (rc == Rc.Ok) Container = container;
        return rc;
    }

    /// <summary>VFIO_GROUP_UNSET_CONTAINER.</summary>
    /// <returns>0; -EINVAL for a group in no container; the reference also -EIO.</returns>
    public int UnsetContainer()
    {
        if (Container == NoContainer) return Rc.Einval;
        var rc = Pe.Kernel.Wiring.Vfio.DetachGroup(Pe);
        Container = NoContainer;
        return rc;
    }

    private int SecondClaim(int container)
    {
        if (Pe.Kernel.Mistake != Mistake.SecondClaimantWins || container == Container) return Rc.Ebusy;
        Container = container;
        return Rc.Ok;
    }
}
