using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>I15. The next mapping of a host driver would be made in freed memory.</summary>
internal static class I15NoFreedTable
{
    public static Invariant Invariant { get; } = new(
        new Rule(
            "I15",
            "no freed table in use",
            "No device's table base points at a table that was freed; and there are as many tables, views of user addresses and references to groups as are in use.",
            $"c4e9d3c1e65a, db08e1d53034 \"powerpc/powernv/ioda: Fix stale iommu table base\"; {Sources.PowerNv}"),
        StatedBySeed: false,
        Needs: ObservedFields.TableBase | ObservedFields.Lifetimes | ObservedFields.Owner,
        When: (in _) => true,
        Holds: (in moment) =>
        {
            foreach (var device in moment.Seen.Devices)
            {
                if (device.StaleBase) return false;
            }

            return moment.Seen.TableCount == TablesInUse(moment) && moment.Seen.ViewCount == ViewsInUse(moment) && AreReferred(moment.Seen);
        })
    {
        IsAboutStates = true,
    };

    private static int TablesInUse(in OwnershipMoment moment)
    {
        var profile = moment.After.Boot.Profile;
        var count = 0;
        for (var i = 0; i < moment.Seen.Groups.Length; i++)
        {
            var isInUse = moment.Seen.Groups[i].Owner is null
                ? moment.After[new GroupId(i)].HasDefaultTable
                : !profile.TakeDiscards || !moment.After.Boot.HasContainers;
            if (isInUse) count++;
        }

        foreach (var container in moment.Seen.Containers) count += profile.HasWindows ? container.WindowCount : 0;
        return count;
    }

    private static int ViewsInUse(in OwnershipMoment moment)
    {
        var count = 0;
        foreach (var container in moment.Seen.Containers)
        {
            if (container.Type == IommuType.V2 && moment.After.Boot.Profile.HasWindows) count += container.WindowCount;
        }

        return count;
    }

    private static bool AreReferred(Observation seen)
    {
        foreach (var group in seen.Groups)
        {
            if (group.References != (group.Owner is null ? 0 : 1)) return false;
        }

        return true;
    }
}
