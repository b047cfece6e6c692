using System.Numerics;
using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests.Containers;

/// <summary>Long walks, after each step of which the books must balance.</summary>
public sealed class BooksTests
{
    private static readonly string[] _words =
    [
        "join", "join", "leave", "v1", "v2", "on", "on", "off", "map", "map", "map", "map", "map", "map", "unmap", "unmap",
        "reg", "reg", "reg", "reg", "unreg", "unreg", "create", "create", "remove",
        "read", "write", "reset", "kmap", "kunmap", "mask64", "mask32", "unbind", "host", "vfio", "fail", "open",
    ];

    public static TheoryData<string> Profiles =>
        [.. AllProfiles.List.Where(profile => profile.HasGroups).Select(profile => profile.Name)];

    public static TheoryData<string> Systems =>
        [.. World.All.Implementations.Concat(World.All.Faulted).Where(it => it.HasContainers).Select(it => it.Name)];

    [Theory, MemberData(nameof(Profiles))]
    public void Whatever_is_asked_pins_charges_counts_and_lives_agree(string profile)
    {
        for (var seed = 1; seed <= 25; seed++) Follow(profile, "reference", seed);
    }

    [Theory]
    [InlineData("replaced-page-kept")]
    [InlineData("window-charge-kept")]
    [InlineData("unregistered-while-mapped")]
    [InlineData("B14")]
    [InlineData("B24")]
    [InlineData("B28")]
    public void Books_that_do_not_balance_are_found(string id)
    {
        var implementation = World.All.Find($"fault/{id}")!;
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
        {
            for (var seed = 1; seed <= 300; seed++) Follow(implementation.Fault!.Profile.Name, implementation.Name, seed);
        });
    }

    [Theory, MemberData(nameof(Systems))]
    public void Every_system_answers_and_never_throws(string name)
    {
        var profile = World.All.Find(name)!.Fault?.Profile ?? AllProfiles.Ioda2;
        for (var seed = 1; seed <= 10; seed++)
        {
            var walk = new Walk(seed);
            var script = new Script(walk.Boot(profile.HasGroups ? profile.Name : "ioda2"), name);
            for (var i = 0; i < 100; i++)
            {
                script.Do(walk.Next());
                script.State();
            }
        }
    }

    private static void Follow(string profile, string implementation, int seed)
    {
        var walk = new Walk(seed);
        var script = new Script(walk.Boot(profile), implementation);
        for (var i = 0; i < 100; i++)
        {
            var before = script.State();
            var owners = script.Seen.Groups.Select(group => group.Owner).ToArray();
            var step = walk.Next();
            var answer = script.Do(step);
            Assert.True(answer.Kind != AnswerKind.Returned || answer.Code <= 0, step);
            Assert.NotEqual(AnswerKind.Crashed, answer.Kind);
            if (answer is { Kind: AnswerKind.Returned, Code: < 0 } && MayNotChange(step)) Assert.Equal(before, script.State());
            Balance(script.Seen, script.Boot, $"seed {seed}, step {i}: {step} = {answer}");
            KeepOrder(script.Seen, owners, step);
        }

        script.Do("leave");
        script.Do("leave g1");
        Assert.All(script.Seen.Processes, process => Assert.Equal(process.Regions.Sum(region => region.PageCount), process.LockedPages));
    }

    // Those that may bind, make a default window, clear what they replace, or do their work all the same.
    private static bool MayNotChange(string step) =>
        !step.StartsWith("map", StringComparison.Ordinal) && !step.StartsWith("unmap", StringComparison.Ordinal)
        && !step.StartsWith("create", StringComparison.Ordinal) && !step.StartsWith("leave", StringComparison.Ordinal);

    private static void Balance(Observation seen, Boot boot, string when)
    {
        var pins = new int[boot.RamPageCount];
        var locked = new int[boot.ProcessCount];
        var mapped = 0;
        for (var i = 0; i < seen.Processes.Length; i++)
        {
            for (var page = 0; page < boot.RamPageCount; page++)
            {
                var region = seen.Processes[i].Regions[page];
                locked[i] += region.PageCount;
                mapped += region.Mapped;
                for (var j = 0; j < region.PageCount; j++) pins[page + j]++;
            }
        }

        var tables = seen.Groups.Length;
        var views = 0;
        foreach (var container in seen.Containers)
        {
            for (var num = 0; num < 2; num++)
            {
                var window = container.Windows[num];
                for (var entry = 0; entry < boot.EntryCount && container.Type == IommuType.V1; entry++)
                {
                    if ((window.User >> entry & 1) != 0) pins[window.PageOf(entry)]++;
                }

                if (container.Type == IommuType.V2) mapped -= BitOperations.PopCount(window.User);
                if (!boot.Profile.HasWindows || container.WindowSizes[num] == 0) continue;
                tables++;
                if (container.Type == IommuType.V2) views++;
            }
        }

        foreach (var group in seen.Groups)
        {
            if (group.Owner is not null && boot.Profile.TakeDiscards) tables--;
            var lacksTable = group.Owner is null && group.AllocationBits == boot.EntryMask && group.Tces.Valid == 0;
            if (lacksTable) tables--;
            Assert.True(group.References == (group.Owner is null ? 0 : 1), when);
            Assert.True(group.Owner is null || !group.BypassFlag, when);
            Assert.True(group.Owner is not null || group.Tces.User == 0, when);
            Assert.True(group.Owner is null || group.Tces.Kernel == 0, when);
        }

        Assert.True(seen.Pins.SequenceEqual(pins), $"{when}: pins {string.Join(' ', seen.Pins)}, not {string.Join(' ', pins)}");
        Assert.True(mapped == 0, when);
        Assert.True(seen.TableCount == tables, $"{when}: {seen.TableCount} tables, not {tables}");
        Assert.True(seen.ViewCount == views, when);
        Assert.Equal(0, seen.LocksHeld);
        Assert.All(seen.Devices, device => Assert.False(device.StaleBase, when));
        for (var i = 0; i < locked.Length; i++)
        {
            Assert.True(seen.Processes[i].LockedPages >= locked[i], when);
            Assert.True(seen.Processes[i].LockedPages <= boot.LockedPageLimit, when);
        }
    }

    // Nothing opens to the kernel before the user's entries are gone.
    private static void KeepOrder(Observation seen, ContainerId?[] owners, string step)
    {
        for (var group = 0; group < owners.Length; group++)
        {
            var steps = seen.Steps.Where(it => it.Group.Index == group).Select(it => it.Kind).ToList();
            var gone = steps.IndexOf(HardwareStepKind.UserTcesGone);
            var opened = steps.FindIndex(it => it is HardwareStepKind.AllocatorOpened or HardwareStepKind.BypassOpened);
            Assert.True(owners[group] is null || opened < 0 || (gone >= 0 && gone < opened), step);
        }
    }

    // The same for the same seed, on every machine.
    private sealed class Walk(int seed)
    {
        private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15;

        public Boot Boot(string profile)
        {
            var boot = Script.Of(profile) with { DevicesPerGroup = 1 + Below(2), LockedPageLimit = 5 + Below(12) };
            var attached = boot with { Attached = (IommuType)(1 + Below(2)) };
            return Below(5) > 0 && attached.Problem() is null ? attached : boot;
        }

        public string Next()
        {
            var word = _words[Below(_words.Length)];
            var who = $"g{Below(2)} d{Below(2)} c{(Below(5) == 0 ? 1 : 0)} p{(Below(8) == 0 ? 1 : 0)}";
            var at = Below(3) == 0 ? $"b{Below(3)}" : $"{Below(3)}";
            return word switch
            {
                "map" => $"map {at} {(Below(9) == 0 ? 3 : 4 + Below(4))} {1 + Below(2)} {who} {new[] { "ro", "wo", "rw" }[Below(3)]}",
                "unmap" => $"unmap {at} {1 + Below(3)} {who}",
                "reg" or "unreg" => $"{word} {4 + Below(3)} {1 + Below(2)} {who}",
                "create" => $"create {Below(5)} {Below(4)} {who}",
                "remove" => $"remove {(Below(2) == 0 ? "b0" : at)} {who}",
                "read" or "write" => $"{word} {at} {who}",
                "kmap" or "kunmap" => $"{word} {Below(2)} {who}",
                "fail" => Below(3) == 0 ? $"fail {FaultSites.All[Below(8)].Name} {1 + Below(3)}" : "open",
                _ => $"{word} {who}",
            };
        }

        private int Below(int bound)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (int)(_state % (ulong)bound);
        }
    }
}
