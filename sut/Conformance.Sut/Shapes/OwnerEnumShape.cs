using Conformance.Sut.Faults;
using Conformance.Sut.Iommu;
using Conformance.Sut.PowerNv;
using Conformance.Sut.Vfio;

namespace Conformance.Sut.Shapes;

/// <summary>
/// Shape C: one call on the group, with the new owner. It says who, not whether, so it must have an answer for each pair
/// of owners.
/// <code>
/// enum table_group_owner { OWNER_KERNEL, OWNER_VFIO, ... };
/// struct iommu_table_group_ops { int (*set_owner)(struct iommu_table_group *group, enum table_group_owner owner); };
/// </code>
/// </summary>
internal sealed class OwnerEnumShape : IGroupDriver
{
    /// <summary>The shape.</summary>
    public static Shape Shape { get; } = new()
    {
        Name = "shape/owner-enum",
        Description = "C: set_owner(group, owner), total over its owners; no owner hands over to another",
        Source = "review of \"[PATCH kernel v8 14/31]\", April 2015: an owner parameter instead of a flag",
        Wiring = Shape.Listening(new OwnerEnumShape()),
    };

    /// <inheritdoc/>
    public bool KnowsOwners => true;

    /// <inheritdoc/>
    /// <remarks>To be given what one has is no change to set_owner, but VFIO refuses to attach a group twice.</remarks>
    public int AttachGroup(PnvIodaPe pe, int container)
    {
        var owner = OwnerOf(container);
        return OwnerOf(pe.Owner.Token) == owner ? Rc.Ebusy : SetOwner(pe, owner);
    }

    /// <inheritdoc/>
    /// <remarks>Nor does it detach a group that is not attached.</remarks>
    public int DetachGroup(PnvIodaPe pe, int container) =>
        pe.Owner.Token == GroupOwner.None ? Rc.Einval : SetOwner(pe, TableGroupOwner.Kernel);

    /// <summary>set_owner().</summary>
    /// <returns>
    /// 0, also for the owner it has; -EINVAL for no owner at all; -EBUSY from one external owner to another, and while the
    /// kernel has something mapped; -EIO where the firmware refuses. Only on the way back to the kernel has anything
    /// changed after an error.
    /// </returns>
    public static int SetOwner(PnvIodaPe group, TableGroupOwner owner)
    {
        if (owner is < TableGroupOwner.Kernel or > TableGroupOwner.Vfio3) return Rc.Einval;
        var current = OwnerOf(group.Owner.Token);
        if (owner == current) return Rc.Ok;
        if (owner == TableGroupOwner.Kernel) return GiveBack(group);
        if (current == TableGroupOwner.Kernel) return GiveTo(group, owner);
        if (group.Kernel.Mistake != Mistake.HandoverAccepted) return Rc.Ebusy;

        group.Owner.Token = TokenOf(owner);
        return Rc.Ok;
    }

    /// <summary>The owner that a container is, or the kernel for none.</summary>
    public static TableGroupOwner OwnerOf(int container) => (TableGroupOwner)(container + 1);

    private static int TokenOf(TableGroupOwner owner) => (int)owner - 1;

    private static int GiveTo(PnvIodaPe group, TableGroupOwner owner)
    {
        var rc = TableMap.Take(group.Table0!);
        if (rc != Rc.Ok) return rc;

        rc = BypassWindow.Set(group, enable: false);
        if (rc == Rc.Ok) group.Owner.Token = TokenOf(owner);
        else TableMap.Undo(group.Table0!);
        return rc;
    }

    private static int GiveBack(PnvIodaPe group)
    {
        TableMap.Release(group.Table0!);
        group.Owner.Token = GroupOwner.None;
        return BypassWindow.Set(group, enable: true);
    }
}
