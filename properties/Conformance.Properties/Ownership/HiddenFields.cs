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
        (ObservedFields.Tces, seen => Each(seen, group => group.Tces = default)),
        (ObservedFields.Reach, seen => Each(seen, BlankReach)),
        (ObservedFields.Frozen, seen => Each(seen, group => group.Frozen = false)),
        (ObservedFields.SecondTable, seen => Each(seen, group => group.SecondTable = false)),
        (ObservedFields.TableBase, BlankBases),
        (ObservedFields.Locks, seen => seen.LocksHeld = 0),
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
}
