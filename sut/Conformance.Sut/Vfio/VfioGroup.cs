using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;

namespace Conformance.Sut.Vfio;

/// <summary>struct vfio_group: which container a group is in. The core looks at nothing else.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio.c, vfio_group_set_container(), __vfio_group_unset_container(), v4.2. Setting the container's
/// IOMMU is folded in: ownership changes hands there, and a container here has its IOMMU type from the start. Where there
/// are processes, groups go by <see cref="VfioCore"/> instead.
/// </remarks>
internal sealed class VfioGroup(PnvIodaPe pe)
{
    /// <summary>In no container.</summary>
    public const int NoContainer = -1;

    /// <summary>The PE behind the group.</summary>
    public PnvIodaPe Pe { get; } = pe;

    /// <summary>The number of the container, or <see cref="NoContainer"/>.</summary>
    public int Container { get; set; } = NoContainer;

    /// <summary>The number of the container that owns the group, or <see cref="NoContainer"/>: it can be in a container and the kernel's still.</summary>
    public int Owner { get; private set; } = NoContainer;

    /// <summary>How many references to the group its owner holds.</summary>
    public int References { get; private set; }

    /// <summary>VFIO_GROUP_SET_CONTAINER and VFIO_SET_IOMMU.</summary>
    /// <returns>
    /// 0; for a group that is in a container -EBUSY, or -EPERM where the core claims groups, and there also for one with
    /// a host driver; -EINVAL for a container that is not open; what the driver says.
    /// </returns>
    public int SetContainer(int container)
    {
        var kernel = Pe.Kernel;
        if (!kernel.Wiring.Vfio.KnowsOwners)
        {
            if (Container != NoContainer) return SecondClaim(container);
            if (kernel.Boot.Profile.ClaimedByCore && HasHostDriver()) return Rc.Eperm;
        }

        if (!kernel.ContainersOpen[container]) return Rc.Einval;

        var rc = kernel.Wiring.Vfio.AttachGroup(Pe, container);
        if (rc != Rc.Ok) return rc;
        Container = container;
        OwnedBy(container);
        return Rc.Ok;
    }

    /// <summary>VFIO_GROUP_UNSET_CONTAINER.</summary>
    /// <returns>0; -EINVAL for a group in no container; the reference and the shapes also -EIO.</returns>
    public int UnsetContainer()
    {
        var vfio = Pe.Kernel.Wiring.Vfio;
        if (Container == NoContainer && !vfio.KnowsOwners) return Rc.Einval;
        var rc = vfio.DetachGroup(Pe, Container);
        Container = NoContainer;
        Disowned();
        return rc;
    }

    /// <summary>The group goes to an owner, with a reference (iommu_group_get()).</summary>
    public void OwnedBy(int container)
    {
        Owner = container;
        References++;
    }

    /// <summary>The group goes back to the kernel, without the reference (iommu_group_put()).</summary>
    public void Disowned()
    {
        if (Owner != NoContainer && Pe.Kernel.Mistake != Mistake.GroupReferenceKept) References--;
        Owner = NoContainer;
    }

    /// <summary>iommu_device_use_default_domain(): a host driver is about to be bound to a device of the group.</summary>
    /// <returns>0; -EBUSY where the core claims groups and this one is in a container.</returns>
    /// <remarks>Source: drivers/iommu/iommu.c, v5.19. Up to 5.18 nothing is asked.</remarks>
    public int BindHost()
    {
        var kernel = Pe.Kernel;
        if (!kernel.Boot.Profile.ClaimedByCore) return Rc.Ok;
        if (kernel.Wiring.Vfio.KnowsOwners) return kernel.Wiring.Vfio.UseDefaultDomain(Pe);
        return Owner == NoContainer ? Rc.Ok : Rc.Ebusy;
    }

    /// <summary>iommu_device_unuse_default_domain(): a host driver was unbound.</summary>
    public void UnbindHost() => Pe.Kernel.Wiring.Vfio.UnuseDefaultDomain(Pe);

    private int SecondClaim(int container)
    {
        var kernel = Pe.Kernel;
        if (kernel.Mistake != Mistake.SecondClaimantWins || container == Container)
        {
            return kernel.Boot.Profile.ClaimedByCore ? Rc.Eperm : Rc.Ebusy;
        }

        Container = container;
        Owner = container;
        return Rc.Ok;
    }

    /// <summary>Whether any of its devices has a host driver.</summary>
    public bool HasHostDriver()
    {
        foreach (var dev in Pe.Kernel.Devices)
        {
            if (dev.Path == Pe.Phb && dev.Driver == Driver.Host) return true;
        }

        return false;
    }
}
