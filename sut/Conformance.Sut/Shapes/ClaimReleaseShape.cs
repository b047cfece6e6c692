using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape G: a claim with a token of the owner, in front of shape E. A count says how many use the group: one claimant, or
/// as many host drivers as are bound. So a claim needs it to be 0, and no driver has to be looked for.
/// <code>
/// int iommu_group_claim_dma_owner(struct iommu_group *group, void *owner);
/// int iommu_group_release_dma_owner(struct iommu_group *group, void *owner);
/// int iommu_device_use_default_domain(struct device *dev);
/// void iommu_device_unuse_default_domain(struct device *dev);
/// </code>
/// </summary>
internal sealed class ClaimReleaseShape : IGroupDriver
{
    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/claim-release",
        Description = "G: claim(group, owner) and release(group, owner), refused while host drivers are bound",
        Source = "drivers/iommu/iommu.c, iommu_group_claim_dma_owner(), v5.19; with a release that can refuse",
        Wiring = Shape.Listening(new ClaimReleaseShape()),
        Profiles = [AllProfiles.Ioda2Claimed, AllProfiles.Ioda1Claimed],
    };

    /// <inheritdoc/>
    public bool KnowsOwners => true;

    /// <inheritdoc/>
    public int AttachGroup(PnvIodaPe pe, int container) => ClaimDmaOwner(pe, container);

    /// <inheritdoc/>
    public int DetachGroup(PnvIodaPe pe, int container) => ReleaseDmaOwner(pe, container);

    /// <summary>iommu_group_claim_dma_owner().</summary>
    /// <returns>0; -EPERM while the group has an owner or a host driver; what taking it says. After an error nothing has changed.</returns>
    public static int ClaimDmaOwner(PnvIodaPe group, int owner)
    {
        if (group.Owner.Count != 0) return Rc.Eperm;
        var rc = group.Kernel.Boot.Profile.TakeDiscards ? Discard(group) : TakeReleaseShape.TakeOwnership(group);
        if (rc != Rc.Ok) return rc;

        group.Owner.Token = owner;
        group.Owner.Count = 1;
        return Rc.Ok;
    }

    /// <summary>iommu_group_release_dma_owner().</summary>
    /// <returns>0; -EINVAL when nobody owns the group, or another; -EIO where the bypass window stays closed.</returns>
    public static int ReleaseDmaOwner(PnvIodaPe group, int owner)
    {
        var isOwner = group.Owner.Token != GroupOwner.None && group.Owner.Token == owner;
        if (!isOwner && group.Kernel.Mistake != Mistake.ReleaseByNobody) return Rc.Einval;

        group.Owner.Token = GroupOwner.None;
        group.Owner.Count--;
        return TakeReleaseShape.ReleaseOwnership(group);
    }

    /// <inheritdoc/>
    /// <remarks>iommu_device_use_default_domain().</remarks>
    public int UseDefaultDomain(PnvIodaPe pe)
    {
        if (pe.Owner.Token != GroupOwner.None) return Rc.Ebusy;
        pe.Owner.Count++;
        return Rc.Ok;
    }

    /// <inheritdoc/>
    /// <remarks>iommu_device_unuse_default_domain().</remarks>
    public void UnuseDefaultDomain(PnvIodaPe pe) => pe.Owner.Count--;

    // Without a host driver, what the table still holds is nobody's.
    private static int Discard(PnvIodaPe group)
    {
        var rc = BypassWindow.Set(group, enable: false);
        if (rc != Rc.Ok) return rc;
        group.Table0!.ClearAll();
        group.Table0.CloseAllocator();
        return Rc.Ok;
    }
}
