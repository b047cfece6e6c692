using Conformance.Model.Ownership;

namespace Conformance.Sut.External;

/// <summary>Reads what a program shows of its system into the buffers of an observation: the fields that it has announced, and no others.</summary>
internal sealed class ObservationReader(Boot boot, ObservedFields shown)
{
    private static readonly (string, IommuType)[] _types = [("none", IommuType.None), ("v1", IommuType.V1), ("v2", IommuType.V2)];

    private static readonly (string, bool)[] _makers = [("kernel", true), ("user", false)];

    private static readonly (string, Access)[] _accesses =
        [("rw", Access.ReadWrite), ("ro", Access.ReadOnly), ("wo", Access.WriteOnly)];

    private static readonly (string, HardwareStepKind)[] _steps =
    [
        ("bypass-opened", HardwareStepKind.BypassOpened),
        ("bypass-closed", HardwareStepKind.BypassClosed),
        ("user-tces-gone", HardwareStepKind.UserTcesGone),
        ("user-tce-set", HardwareStepKind.UserTceSet),
        ("allocator-opened", HardwareStepKind.AllocatorOpened),
        ("allocator-closed", HardwareStepKind.AllocatorClosed),
    ];

    private readonly (string, ContainerId?)[] _owners =
    [
        ("kernel", null),
        .. Enumerable.Range(0, boot.ContainerCount).Select(i => ($"ctr{i}", (ContainerId?)new ContainerId(i))),
    ];

    private readonly (string, GroupId)[] _groups = [.. Enumerable.Range(0, boot.GroupCount).Select(i => ($"grp{i}", new GroupId(i)))];

    /// <summary>How the protocol spells a type of container.</summary>
    public static string TypeName(IommuType type) => _types[(int)type].Item1;

    /// <summary>Fills the buffers.</summary>
    /// <exception cref="FormatException">Something is missing or malformed.</exception>
    public void Read(Json seen, Observation into)
    {
        if (Shows(ObservedFields.Owner | ObservedFields.BypassFlag | ObservedFields.AllocationBits | ObservedFields.Tces
            | ObservedFields.Reach | ObservedFields.Frozen | ObservedFields.SecondTable | ObservedFields.Lifetimes))
        {
            var groups = seen["groups"].Items(into.Groups.Length);
            for (var i = 0; i < groups.Length; i++) Read(groups[i], into.Groups[i]);
        }

        if (Shows(ObservedFields.TableBase))
        {
            var stale = seen["stale-bases"].Items(into.Devices.Length);
            for (var i = 0; i < stale.Length; i++) into.Devices[i].StaleBase = stale[i].Flag();
        }

        if (Shows(ObservedFields.Locks)) into.LocksHeld = seen["locks"].Number();
        if (Shows(ObservedFields.Lifetimes)) (into.TableCount, into.ViewCount) = (seen["tables"].Number(), seen["views"].Number());
        if (Shows(ObservedFields.Steps)) ReadSteps(seen["steps"], into.Steps);
        if (!boot.HasContainers) return;

        if (Shows(ObservedFields.Containers))
        {
            var containers = seen["containers"].Items(into.Containers.Length);
            for (var i = 0; i < containers.Length; i++) Read(containers[i], into.Containers[i]);
        }

        if (Shows(ObservedFields.Pins))
        {
            var pins = seen["pins"].Items(into.Pins.Length);
            for (var i = 0; i < pins.Length; i++) into.Pins[i] = pins[i].Number();
        }

        if (Shows(ObservedFields.LockedPages | ObservedFields.Regions))
        {
            var processes = seen["processes"].Items(into.Processes.Length);
            for (var i = 0; i < processes.Length; i++) Read(processes[i], into.Processes[i]);
        }
    }

    private bool Shows(ObservedFields fields) => (shown & fields) != 0;

    private void Read(Json group, GroupObservation into)
    {
        if (Shows(ObservedFields.Owner)) (into.InGroup, into.Owner) = (group["in-group"].Flag(), group["owner"].OneOf(_owners));
        if (Shows(ObservedFields.BypassFlag)) into.BypassFlag = group["bypass-flag"].Flag();
        if (Shows(ObservedFields.AllocationBits)) into.AllocationBits = Bits(group["allocation-bits"]);
        if (Shows(ObservedFields.Tces)) (into.Tces, into.SecondTces) = (Tces(group["tces"]), Tces(group["second-tces"]));
        if (Shows(ObservedFields.Frozen)) into.Frozen = group["frozen"].Flag();
        if (Shows(ObservedFields.SecondTable)) into.SecondTable = group["second-table"].Flag();
        if (Shows(ObservedFields.Lifetimes)) into.References = group["references"].Number();
        if (!Shows(ObservedFields.Reach)) return;

        ReadReach(group["reads"], into.Reads);
        ReadReach(group["writes"], into.Writes);
    }

    private static void Read(Json container, ContainerObservation into, (string, GroupId)[] names)
    {
        into.Type = container["type"].OneOf(_types);
        into.Enabled = container["enabled"].Flag();
        into.Groups = 0;
        foreach (var group in container["groups"].Items()) into.Groups |= 1 << group.OneOf(names).Index;
        var windows = container["windows"].Items(into.Windows.Length);
        for (var slot = 0; slot < windows.Length; slot++)
        {
            into.WindowSizes[slot] = windows[slot].IsNull ? 0 : windows[slot]["entries"].Number(1, Boot.EntryCountMax);
            into.Windows[slot] = windows[slot].IsNull ? default : Tces(windows[slot]["tces"]);
        }
    }

    private void Read(Json container, ContainerObservation into) => Read(container, into, _groups);

    private void Read(Json process, ProcessObservation into)
    {
        if (Shows(ObservedFields.LockedPages)) into.LockedPages = process["locked-pages"].Number();
        if (!Shows(ObservedFields.Regions)) return;

        Array.Clear(into.Regions);
        foreach (var region in process["regions"].Items())
        {
            var page = region["page"].Number(0, into.Regions.Length - 1);
            into.Regions[page] = new(region["pages"].Number(1, boot.RamPageCount), region["used"].Number(), region["mapped"].Number());
        }
    }

    private void ReadSteps(Json steps, List<HardwareStep> into)
    {
        into.Clear();
        foreach (var step in steps.Items())
        {
            var words = step.Items(2);
            into.Add(new(words[0].OneOf(_steps), words[1].OneOf(_groups)));
        }
    }

    private static void ReadReach(Json reached, byte[] into)
    {
        var pages = reached.Items(into.Length);
        for (var i = 0; i < pages.Length; i++) into[i] = pages[i].IsNull ? (byte)0 : (byte)(pages[i].Number(0, byte.MaxValue - 1) + 1);
    }

    // Entry 0 first, as a table is read.
    private ulong Bits(Json value)
    {
        var (text, bits) = (value.Text(), 0UL);
        if (text.Length != boot.EntryCount) throw value.Wrong($"a digit for each of the {boot.EntryCount} entries");
        for (var entry = 0; entry < text.Length; entry++)
        {
            if (text[entry] == '1') bits |= 1UL << entry;
            else if (text[entry] != '0') throw value.Wrong("a text of 0 and 1");
        }

        return bits;
    }

    private static TceMap Tces(Json list)
    {
        var map = default(TceMap);
        foreach (var tce in list.Items())
        {
            var words = tce.Items(4);
            var (entry, page) = (words[0].Number(0, Boot.EntryCountMax - 1), words[2].Number(0, Boot.RamPageCountMax - 1));
            var access = words[3].OneOf(_accesses);
            map = words[1].OneOf(_makers) ? map.WithKernel(entry, page) : map.WithUser(entry, page, access);
        }

        return map;
    }
}
