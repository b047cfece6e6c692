using System.Text;
using Conformance.Model.Machines;

namespace Conformance.Model.Ownership;

/// <summary>An observation part by part: groups with their tables and what their devices reach, containers, processes, the rest.</summary>
internal static class ObservationParts
{
    public static IEnumerable<Part> Of(Observation seen)
    {
        for (var i = 0; i < seen.Groups.Length; i++) yield return Of(new GroupId(i), seen.Groups[i]);
        for (var i = 0; i < seen.Containers.Length; i++) yield return Of(new ContainerId(i), seen.Containers[i]);
        for (var i = 0; i < seen.Processes.Length; i++) yield return Of(new ProcessId(i), seen.Processes[i]);
        yield return Rest(seen);
    }

    private static Part Of(GroupId id, GroupObservation seen) => new(
        $"{id}",
        $"{PhaseOf(seen)}",
        [
            new("owner", seen.Owner?.ToString() ?? "kernel"),
            new("bypass flag", seen.BypassFlag ? "on" : "off"),
            new("TVE#1", seen.SecondTable ? "a second table" : seen.IsBypassReached ? "bypass window" : "off"),
            new("it_map", Bits(seen)),
            new("PE", seen.Frozen ? "frozen" : "works"),
            new("references", $"{seen.References}"),
        ],
        seen.SecondTable || seen.SecondTces.Valid != 0
            ? [Table("TVE#0", seen.Tces, seen.EntryCount), Table("TVE#1", seen.SecondTces, seen.EntryCount)]
            : [Table("TVE#0", seen.Tces, seen.EntryCount)],
        [.. Enumerable.Range(0, seen.Probes.Length).SelectMany(probe => Reached(seen, probe))]);

    private static Part Of(ContainerId id, ContainerObservation seen) => new(
        $"{id}",
        State: null,
        [
            new("type", seen.Type == IommuType.None ? "none" : seen.Type == IommuType.V1 ? "v1" : "v2"),
            new("enabled", seen.Enabled ? "yes" : "no"),
            new("groups", Listed(Enumerable.Range(0, 32).Where(group => (seen.Groups >> group & 1) != 0).Select(group => $"{new GroupId(group)}"))),
            new("window 0", Window(seen, 0)),
            new("window 1", Window(seen, 1)),
        ],
        [],
        []);

    private static Part Of(ProcessId id, ProcessObservation seen) => new(
        $"{id}",
        State: null,
        [
            new("locked pages", $"{seen.LockedPages}"),
            new("registered", Listed(seen.Regions.Index().Where(region => region.Item.PageCount > 0).Select(region => Region(region.Index, region.Item)))),
        ],
        [],
        []);

    private static Part Rest(Observation seen) => new(
        "kernel",
        State: null,
        [
            .. seen.Devices.Select((device, i) => new Fact($"{new DeviceId(i)} table base", device.StaleBase ? "freed" : "not freed")),
            new("tables", $"{seen.TableCount}"),
            new("views of user addresses", $"{seen.ViewCount}"),
            new("locks held", $"{seen.LocksHeld}"),
            .. seen.Pins.Length == 0 ? [] : new[] { new Fact("pins", Listed(seen.Pins.Index().Where(page => page.Item != 0).Select(page => $"page {page.Index}: {page.Item}"))) },
        ],
        [],
        []);

    // By what software believes: what the device reaches is drawn beside it.
    private static Phase PhaseOf(GroupObservation seen) =>
        seen.Owner is not null ? Phase.External : seen.BypassFlag ? Phase.KernelBypass : Phase.KernelTranslated;

    private static FactTable Table(string name, TceMap tces, int entryCount) =>
        new(name, [.. Enumerable.Range(0, entryCount).Select(entry => new Fact($"{entry}", Entry(tces, entry)))]);

    private static string Entry(TceMap tces, int entry) => (tces.Valid >> entry & 1) == 0
        ? "empty"
        : $"{((tces.User >> entry & 1) != 0 ? "user" : "kernel")} page {tces.PageOf(entry)} {Access(tces.Readable >> entry & 1, tces.Writable >> entry & 1)}";

    private static IEnumerable<Link> Reached(GroupObservation seen, int probe)
    {
        var (reads, writes, address) = (seen.Reads[probe], seen.Writes[probe], seen.Probes[probe]);
        var through = address.Window == 0 ? "TVE#0" : "TVE#1";
        if (reads == writes)
        {
            if (reads != 0) yield return new(through, $"{address}", $"page {reads - 1}", "rw");
            yield break;
        }

        if (reads != 0) yield return new(through, $"{address}", $"page {reads - 1}", "ro");
        if (writes != 0) yield return new(through, $"{address}", $"page {writes - 1}", "wo");
    }

    private static string Access(int readable, int writable) => writable == 0 ? "ro" : readable == 0 ? "wo" : "rw";

    private static string Window(ContainerObservation seen, int slot) =>
        seen.WindowSizes[slot] == 0 ? "none" : $"{seen.WindowSizes[slot]} entries; {seen.Windows[slot]}";

    private static string Region(int page, RegionObservation region) =>
        $"pages {page} to {page + region.PageCount - 1}, {region.Used}x registered, {region.Mapped}x mapped";

    // Entry 0 first, as a table is read.
    private static string Bits(GroupObservation seen)
    {
        var bits = new StringBuilder();
        for (var entry = 0; entry < seen.EntryCount; entry++) bits.Append((seen.AllocationBits >> entry & 1) != 0 ? '1' : '0');
        return $"{bits}";
    }

    private static string Listed(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : "none";
}
