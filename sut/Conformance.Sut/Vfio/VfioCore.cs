using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.Mm;

namespace Conformance.Sut.Vfio;

/// <summary>The calls of the VFIO core by which groups and containers come together and part.</summary>
/// <remarks>
/// Source: drivers/vfio/vfio.c, vfio_group_set_container(), vfio_ioctl_set_iommu(), __vfio_group_unset_container(), v4.2;
/// drivers/vfio/container.c, v6.12. Beside what kernels do, a call that fails leaves no group half taken.
/// </remarks>
internal static class VfioCore
{
    /// <summary>VFIO_GROUP_SET_CONTAINER. Where the core claims groups this takes it from the kernel.</summary>
    /// <returns>
    /// 0; -EINVAL for a group that is in a container, or a container that is not open; -EPERM where the core claims groups
    /// and a host driver is bound; what taking and attaching the group say.
    /// </returns>
    public static int SetContainer(VfioGroup group, VfioContainer container)
    {
        if (!container.IsOpen) return Rc.Einval;
        if (group.Container != VfioGroup.NoContainer) return JoinAgain(group, container);

        var handover = container.Kernel.Wiring.Handover!;
        var claims = container.Kernel.Boot.Profile.ClaimedByCore;
        if (claims && group.HasHostDriver()) return Rc.Eperm;
        var rc = container.Tce is { } tce ? TceAttach.MayAttach(tce, group, tce.GroupList.Count) : Rc.Ok;
        if (rc == Rc.Ok && claims) rc = handover.Take(group.Pe);
        if (rc != Rc.Ok) return rc;

        if (container.Tce is not null) rc = TceAttach.Attach(container.Tce, group, payer: null);
        if (rc != Rc.Ok)
        {
            handover.Undo(group.Pe);
            return rc;
        }

        handover.Keep(group.Pe);
        if (group.Pe.Taken.IsTaken) group.OwnedBy(container.Number);
        group.Container = container.Number;
        container.Groups.Add(group);
        return Rc.Ok;
    }

    /// <summary>VFIO_SET_IOMMU: attaches every group, or none.</summary>
    /// <returns>0; -EINVAL without a group, or with an IOMMU that is set; -ENODEV for a type that no driver offers; what attaching the groups says.</returns>
    public static int SetIommu(VfioContainer container, MmStruct mm, IommuType type)
    {
        if (!container.IsOpen || container.Groups.Count == 0 || container.Tce is not null) return Rc.Einval;
        if (type == IommuType.V2 && !container.Kernel.Boot.Profile.OffersV2) return Rc.Enodev;

        var tce = new TceContainer(container.Kernel, type == IommuType.V2);
        var rc = Rc.Ok;
        for (var i = 0; i < container.Groups.Count && rc == Rc.Ok; i++) rc = TceAttach.MayAttach(tce, container.Groups[i], i);
        if (rc == Rc.Ok) rc = TceAttach.MayMakeWindow(tce, mm);
        if (rc != Rc.Ok) return rc;

        // The list is walked from its head, where the group that was put in last is.
        for (var i = container.Groups.Count - 1; i >= 0 && rc == Rc.Ok; i--) rc = TceAttach.Attach(tce, container.Groups[i], mm);
        if (rc != Rc.Ok)
        {
            Unwind(container, tce);
            return rc;
        }

        foreach (var group in container.Groups)
        {
            container.Kernel.Wiring.Handover!.Keep(group.Pe);
            if (group.Owner == VfioGroup.NoContainer) group.OwnedBy(container.Number);
        }

        container.Tce = tce;
        return Rc.Ok;
    }

    /// <summary>VFIO_GROUP_UNSET_CONTAINER. With the last group the container's IOMMU ends.</summary>
    /// <returns>0; -EINVAL for a group in no container; what the firmware or the allocator refused. The group is the kernel's all the same.</returns>
    public static int UnsetContainer(VfioGroup group)
    {
        if (group.Container == VfioGroup.NoContainer) return Rc.Einval;

        var container = group.Pe.Kernel.Containers[group.Container];
        container.Groups.Remove(group);
        group.Container = VfioGroup.NoContainer;
        if (container.Tce is { } tce)
        {
            TceAttach.Detach(tce, group, FaultSite.UnsetWindow);
            if (container.Groups.Count == 0)
            {
                TceRelease.Release(tce);
                container.Tce = null;
            }
        }

        if (!group.Pe.Taken.IsTaken) return Rc.Ok;
        group.Disowned();
        return container.Kernel.Wiring.Handover!.Release(group.Pe);
    }

    private static int JoinAgain(VfioGroup group, VfioContainer container)
    {
        if (container.Kernel.Mistake != Mistake.JoinedTwice || container.Groups.Contains(group)) return Rc.Einval;
        container.Groups.Add(group);
        return Rc.Ok;
    }

    // Nobody has mapped anything yet. Where the core claims groups they stay taken, and without a window.
    private static void Unwind(VfioContainer container, TceContainer tce)
    {
        foreach (var group in container.Groups)
        {
            if (tce.GroupList.Contains(group)) TceAttach.Detach(tce, group, site: null);
            if (group.Owner == VfioGroup.NoContainer) container.Kernel.Wiring.Handover!.Undo(group.Pe);
        }

        TceRelease.Release(tce);
    }
}
