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

        for (var i = 0; i < expected.Containers.Length; i++)
        {
            foreach (var difference in Between(new ContainerId(i), expected.Containers[i], actual.Containers[i])) yield return difference;
        }

        for (var i = 0; i < expected.Processes.Length; i++)
        {
            foreach (var difference in Between(new ProcessId(i), expected.Processes[i], actual.Processes[i])) yield return difference;
        }

        for (var page = 0; page < expected.Pins.Length; page++)
        {
            if (expected.Pins[page] != actual.Pins[page]) yield return new($"pins of page {page}", $"{expected.Pins[page]}", $"{actual.Pins[page]}");
        }

        if (expected.TableCount != actual.TableCount) yield return new("tables", $"{expected.TableCount}", $"{actual.TableCount}");
        if (expected.ViewCount != actual.ViewCount)
        {
            yield return new("views of user addresses", $"{expected.ViewCount}", $"{actual.ViewCount}");
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

        if (expected.SecondTces != actual.SecondTces) yield return new($"{id} tces of table 1", $"{expected.SecondTces}", $"{actual.SecondTces}");
        if (expected.References != actual.References)
        {
            yield return new($"{id} references", $"{expected.References}", $"{actual.References}");
        }

        if (!expected.Reads.AsSpan().SequenceEqual(actual.Reads) || !expected.Writes.AsSpan().SequenceEqual(actual.Writes))
        {
            var (low, high) = Reach(expected, actual);
            yield return new($"{id} reach", low, high);
        }
    }

    private static IEnumerable<Difference> Between(ContainerId id, ContainerObservation expected, ContainerObservation actual)
    {
        if (expected.Type != actual.Type) yield return new($"{id} type", Type(expected.Type), Type(actual.Type));
        if (expected.Enabled != actual.Enabled) yield return new($"{id} enabled", YesNo(expected.Enabled), YesNo(actual.Enabled));
        if (expected.Groups != actual.Groups) yield return new($"{id} groups", GroupNames(expected.Groups), GroupNames(actual.Groups));
        for (var slot = 0; slot < expected.Windows.Length; slot++)
        {
            if (expected.WindowSizes[slot] != actual.WindowSizes[slot])
            {
                yield return new($"{id} window {slot}", Size(expected.WindowSizes[slot]), Size(actual.WindowSizes[slot]));
            }

            if (expected.Windows[slot] != actual.Windows[slot])
            {
                yield return new($"{id} tces of window {slot}", $"{expected.Windows[slot]}", $"{actual.Windows[slot]}");
            }
        }
    }

    private static IEnumerable<Difference> Between(ProcessId id, ProcessObservation expected, ProcessObservation actual)
    {
        if (expected.LockedPages != actual.LockedPages)
        {
            yield return new($"{id} locked pages", $"{expected.LockedPages}", $"{actual.LockedPages}");
        }

        for (var page = 0; page < expected.Regions.Length; page++)
        {
            if (expected.Regions[page] != actual.Regions[page])
            {
                yield return new($"{id} memory at page {page}", Memory(expected.Regions[page]), Memory(actual.Regions[page]));
            }
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

    private static string Type(IommuType type) => type switch
    {
        IommuType.V1 => "v1",
        IommuType.V2 => "v2",
        _ => "none",
    };

    private static string GroupNames(int groups) =>
        groups == 0 ? "none" : string.Join(", ", Enumerable.Range(0, 32).Where(i => (groups >> i & 1) != 0).Select(i => new GroupId(i)));

    private static string Size(int entries) => entries == 0 ? "none" : $"{entries} entries";

    private static string Memory(RegionObservation region) => region.PageCount == 0
        ? "not registered"
        : $"{region.PageCount} pages, {region.Used} registrations, {region.Mapped} TCEs";

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string OnOff(bool value) => value ? "on" : "off";

    private static string InUse(bool value) => value ? "in use" : "empty";

    // Entry 0 first, as a table is read.
    private static string Bits(GroupObservation group, ulong bits) =>
        string.Concat(Enumerable.Range(0, group.EntryCount).Select(entry => (bits >> entry & 1) != 0 ? '1' : '0'));
}
