using Conformance.Model.Ownership;
using Conformance.Sut.Contract;
using Conformance.Sut.Faults;

namespace Conformance.Sut.Tests.Containers;

/// <summary>
/// A world with containers, driven by words: steps parted by semicolons, each with what is expected behind an equals
/// sign, where it is more than to be carried out. Names left out are the first: <c>join g1; v2; reg 4 2; map 0 4; locked p1 = 0</c>.
/// An address with bit 59 is written <c>b0</c>.
/// </summary>
internal sealed class Script
{
    private readonly ISystem<Command, Answer, Observation> _system;
    private readonly Observation _seen;

    public Script(Boot boot, string implementation = "reference")
    {
        Boot = boot;
        _system = World.All.Find(implementation)!.Boot(boot);
        _seen = new Observation(boot);
    }

    public Boot Boot { get; }

    public Observation Seen
    {
        get
        {
            _system.Observe(_seen);
            return _seen;
        }
    }

    /// <summary>Four entries, pages 4 to 7 for users, two groups, containers and processes, a limit of ten pages.</summary>
    public static Boot Of(string profile) => new()
    {
        Profile = AllProfiles.Find(profile)!,
        GroupCount = 2,
        EntryCount = 4,
        RamPageCount = 8,
        ProcessCount = 2,
        LockedPageLimit = 10,
    };

    /// <summary>A world in which a fault shows, with it.</summary>
    public static Script Showing(PlantedFault fault) => new(
        Of(fault.Profile.Name) with
        {
            NoBypass = fault.NeedsNoBypass,
            GroupCount = fault.GroupCountMin,
            DevicesPerGroup = fault.DevicesPerGroupMin,
            ProcessCount = fault.ProcessCountMin,
            Attached = fault.Attached,
        },
        $"fault/{fault.Id}");

    public static Command Parse(string step)
    {
        var words = step.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (group, device) = (new GroupId(Id(words, 'g')), new DeviceId(Id(words, 'd')));
        var (container, process) = (new ContainerId(Id(words, 'c')), new ProcessId(Id(words, 'p')));
        var args = words[1..].Where(word => char.IsDigit(word[^1]) && (char.IsDigit(word[0]) || word[0] == 'b')).ToArray();
        int Number(int index, int otherwise = 1) => index < args.Length ? int.Parse(args[index]) : otherwise;

        return words[0] switch
        {
            "join" => new SetContainer(group, container),
            "leave" => new UnsetContainer(group),
            "v1" => new SetIommu(container, process, IommuType.V1),
            "v2" => new SetIommu(container, process, IommuType.V2),
            "on" => new Enable(container, process),
            "off" => new Disable(container, process),
            "map" => new MapDma(container, process, Address(args[0]), Number(1), Number(2), AccessOf(words)),
            "take" => new Take(group, container),
            "release" => new Release(group),
            "umap" => new UserMap(group, Number(0), Number(1), AccessOf(words)),
            "unmap" => new UnmapDma(container, process, Address(args[0]), Number(1)),
            "reg" => new Register(container, process, Number(0), Number(1)),
            "unreg" => new Unregister(container, process, Number(0), Number(1)),
            "create" => new CreateWindow(container, process, Number(0), Number(1)),
            "remove" => new RemoveWindow(container, process, Address(args[0])),
            "open" => new Open(container),
            "close" => new Close(container),
            "fail" => new FailNext(FaultSites.All.Single(site => site.Name == words[1]).Site, Number(0)),
            "kmap" => new KernelMap(new(Number(0, 0)), device, 1),
            "kunmap" => new KernelUnmap(new(Number(0, 0))),
            "kdma" => new DmaBuffer(new(Number(0, 0)), Direction.Read),
            "mask64" => new SetMask(device, DmaMask.Bits64),
            "mask32" => new SetMask(device, DmaMask.Bits32),
            "unbind" => new Unbind(device),
            "host" => new Bind(device, Driver.Host),
            "vfio" => new Bind(device, Driver.Vfio),
            "read" => new Dma(device, Address(args[0]), Direction.Read),
            "write" => new Dma(device, Address(args[0]), Direction.Write),
            "reset" => new Reset(group),
            _ => throw new ArgumentException($"no such step: {step}", nameof(step)),
        };
    }

    /// <summary>Carries out steps, and looks where a step is a question.</summary>
    public Script Run(string steps)
    {
        foreach (var step in steps.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = step.Split('=', StringSplitOptions.TrimEntries);
            if (parts.Length == 1) Assert.True(Do(step) is { IsAccepted: true }, step);
            else Assert.Equal(step, $"{parts[0]} = {Say(parts[0])}".TrimEnd());
        }

        return this;
    }

    public string Say(string step) => Look(step.Split(' ')) ?? Do(step).ToString();

    public Answer Do(string step) => _system.Execute(Parse(step));

    /// <summary>All that can be seen but for steps, as text.</summary>
    public string State()
    {
        var seen = Seen;
        var text = new List<string> { $"tables {seen.TableCount}, views {seen.ViewCount}, locks {seen.LocksHeld}, pins {string.Join(' ', seen.Pins)}" };
        foreach (var group in seen.Groups)
        {
            text.Add($"group {group.Owner}, references {group.References}, bypass {group.BypassFlag}, bits {group.AllocationBits}, "
                + $"{group.Tces} | {group.SecondTable} {group.SecondTces}, frozen {group.Frozen}, "
                + $"reads {string.Join(' ', group.Reads)}, writes {string.Join(' ', group.Writes)}");
        }

        foreach (var container in seen.Containers)
        {
            text.Add($"container {container.Type}, enabled {container.Enabled}, groups {container.Groups}, "
                + $"{container.WindowSizes[0]}: {container.Windows[0]}, {container.WindowSizes[1]}: {container.Windows[1]}");
        }

        foreach (var process in seen.Processes) text.Add($"process {process.LockedPages}, {string.Join(' ', process.Regions)}");
        foreach (var device in seen.Devices) text.Add($"device {device.StaleBase}");
        return string.Join('\n', text);
    }

    private string? Look(string[] words)
    {
        var seen = Seen;
        var group = seen.Groups[Id(words, 'g')];
        var container = seen.Containers.ElementAtOrDefault(Id(words, 'c'))!;
        var process = seen.Processes.ElementAtOrDefault(Id(words, 'p'))!;
        return words[0] switch
        {
            "bits" => $"{group.AllocationBits}",
            "frozen" => $"{group.Frozen}",
            "stale" => $"{seen.Devices[0].StaleBase}",
            "groups" => $"{container.Groups}",
            "owner" => group.Owner?.ToString() ?? "kernel",
            "bypass" => $"{group.BypassFlag}",
            "references" => $"{group.References}",
            "tces" => $"{group.Tces}",
            "second" => $"{group.SecondTces}",
            "type" => $"{container.Type}",
            "enabled" => $"{container.Enabled}",
            "windows" => string.Join(' ', container.WindowSizes),
            "locked" => $"{process.LockedPages}",
            "region" => Region(process.Regions[int.Parse(words[1])]),
            "pins" => string.Join(' ', seen.Pins[Boot.UserPageFirst..]),
            "tables" => $"{seen.TableCount}",
            "views" => $"{seen.ViewCount}",
            "steps" => string.Join(' ', seen.Steps.Select(step => $"{step.Kind}:{step.Group.Index}")),
            _ => null,
        };
    }

    private static string Region(RegionObservation region) => $"{region.PageCount} pages, used {region.Used}, mapped {region.Mapped}";

    private static int Id(string[] words, char kind) =>
        words.Skip(1).FirstOrDefault(word => word.Length == 2 && word[0] == kind && char.IsDigit(word[1])) is { } word ? word[1] - '0' : 0;

    private static DmaAddress Address(string word) =>
        word[0] == 'b' ? DmaAddress.Bit59(int.Parse(word[1..])) : DmaAddress.Low(int.Parse(word));

    private static Access AccessOf(string[] words) =>
        words.Contains("ro") ? Access.ReadOnly : words.Contains("wo") ? Access.WriteOnly : Access.ReadWrite;
}
