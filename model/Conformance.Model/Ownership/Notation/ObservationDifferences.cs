using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>Tells two observations apart in words.</summary>
internal static class ObservationDifferences
{
    public static IEnumerable<Difference> Between(Observation expected, Observation actual)
    {
        for (var i = 0; i < expected.Groups.Length; i++)
        {
            foreach (var difference in Between(new GroupId(i), expected.Groups[i], actual.Groups[i])) yield return difference;
        }

        for (var i = 0; i < expected.Devices.Length; i++)
        {
            if (actual.Devices[i].StaleBase) yield return new($"{new DeviceId(i)} table base", "not freed", "freed");
        }

        if (expected.LocksHeld != actual.LocksHeld)
        {
            yield return new("locks held", $"{expected.LocksHeld}", $"{actual.LocksHeld}");
        }
    }

    private static IEnumerable<Difference> Between(GroupId id, GroupObservation expected, GroupObservation actual)
    {
        if (expected.InGroup != actual.InGroup) yield return new($"{id} in a group", YesNo(expected.InGroup), YesNo(actual.InGroup));
        if (expected.Owner != actual.Owner) yield return new($"{id} owner", Owner(expected.Owner), Owner(actual.Owner));
        if (expected.BypassFlag != actual.BypassFlag)
        {
            yield return new($"{id} bypass flag", OnOff(expected.BypassFlag), OnOff(actual.BypassFlag));
        }

        if (expected.AllocationBits != actual.AllocationBits)
        {
            yield return new($"{id} it_map", Bits(expected, expected.AllocationBits), Bits(expected, actual.AllocationBits));
        }

        if (expected.Tces != actual.Tces) yield return new($"{id} tces", $"{expected.Tces}", $"{actual.Tces}");
        if (expected.Frozen != actual.Frozen) yield return new($"{id} frozen", YesNo(expected.Frozen), YesNo(actual.Frozen));
        if (expected.SecondTable != actual.SecondTable)
        {
            yield return new($"{id} table 1", InUse(expected.SecondTable), InUse(actual.SecondTable));
        }

        if (!expected.Reads.AsSpan().SequenceEqual(actual.Reads) || !expected.Writes.AsSpan().SequenceEqual(actual.Writes))
        {
            var (low, high) = Reach(expected, actual);
            yield return new($"{id} reach", low, high);
        }
    }

    // Of the probes that differ the first is told: the others follow from it as a rule.
    private static (string Expected, string Actual) Reach(GroupObservation expected, GroupObservation actual)
    {
        for (var i = 0; i < expected.Reads.Length; i++)
        {
            var place = Place(expected, i);
            if (expected.Reads[i] != actual.Reads[i]) return ($"{place} reads {Page(expected.Reads[i])}", $"{place} reads {Page(actual.Reads[i])}");
            if (expected.Writes[i] != actual.Writes[i])
            {
                return ($"{place} writes {Page(expected.Writes[i])}", $"{place} writes {Page(actual.Writes[i])}");
            }
        }

        throw new HarnessException("Harness bug in Reach: expected a probe that differs.");
    }

    private static string Place(GroupObservation group, int probe) => group.Probes[probe].ToString();

    private static string Page(byte reached) => reached == 0 ? "nothing" : $"page {reached - 1}";

    private static string Owner(ContainerId? owner) => owner?.ToString() ?? "kernel";

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string OnOff(bool value) => value ? "on" : "off";

    private static string InUse(bool value) => value ? "in use" : "empty";

    // Entry 0 first, as a table is read.
    private static string Bits(GroupObservation group, ulong bits) =>
        string.Concat(Enumerable.Range(0, group.EntryCount).Select(entry => (bits >> entry & 1) != 0 ? '1' : '0'));
}
