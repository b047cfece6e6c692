using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Properties;

/// <summary>Blanks the fields of an observation that a system cannot show, so that they are compared with nothing.</summary>
internal static class HiddenFields
{
    private static readonly (ObservedFields Field, Action<Observation> Blank)[] _blanks =
    [
        (ObservedFields.Owner, seen => Each(seen, group => (group.InGroup, group.Owner) = (false, null))),
        (ObservedFields.BypassFlag, seen => Each(seen, group => group.BypassFlag = false)),
        (ObservedFields.AllocationBits, seen => Each(seen, group => group.AllocationBits = 0)),
        (ObservedFields.Tces, seen => Each(seen, group => (group.Tces, group.SecondTces) = (default, default))),
        (ObservedFields.Reach, seen => Each(seen, BlankReach)),
        (ObservedFields.Frozen, seen => Each(seen, group => group.Frozen = false)),
        (ObservedFields.SecondTable, seen => Each(seen, group => group.SecondTable = false)),
        (ObservedFields.TableBase, BlankBases),
        (ObservedFields.Locks, seen => seen.LocksHeld = 0),
        (ObservedFields.Containers, BlankContainers),
        (ObservedFields.LockedPages, BlankLockedPages),
        (ObservedFields.Regions, BlankRegions),
        (ObservedFields.Pins, seen => Array.Clear(seen.Pins)),
        (ObservedFields.Lifetimes, BlankLifetimes),
        (ObservedFields.Steps, seen => seen.Steps.Clear()),
    ];

    /// <summary>What blanks all but some fields; null: there is nothing to blank.</summary>
    public static Action<Observation>? AllBut(ObservedFields shown)
    {
        var known = _blanks.Aggregate(ObservedFields.None, (all, blank) => all | blank.Field);
        Ensure.That((ObservedFields.All & ~known) == 0);
        var hidden = _blanks.Where(blank => (blank.Field & shown) == 0).Select(blank => blank.Blank).ToArray();
        if (hidden.Length == 0) return null;

        return seen =>
        {
            foreach (var blank in hidden) blank(seen);
        };
    }

    private static void Each(Observation seen, Action<GroupObservation> blank)
    {
        foreach (var group in seen.Groups) blank(group);
    }

    private static void BlankReach(GroupObservation group)
    {
        Array.Clear(group.Reads);
        Array.Clear(group.Writes);
    }

    private static void BlankBases(Observation seen)
    {
        foreach (var device in seen.Devices) device.StaleBase = false;
    }

    private static void BlankContainers(Observation seen)
    {
        foreach (var container in seen.Containers)
        {
            (container.Type, container.Enabled, container.Groups) = (IommuType.None, false, 0);
            Array.Clear(container.Windows);
            Array.Clear(container.WindowSizes);
        }
    }

    private static void BlankLockedPages(Observation seen)
    {
        foreach (var process in seen.Processes) process.LockedPages = 0;
    }

    private static void BlankRegions(Observation seen)
    {
        foreach (var process in seen.Processes) Array.Clear(process.Regions);
    }

    private static void BlankLifetimes(Observation seen)
    {
        (seen.TableCount, seen.ViewCount) = (0, 0);
        Each(seen, group => group.References = 0);
    }
}
