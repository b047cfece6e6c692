using Conformance.Model.Ownership;

namespace Conformance.Sut.Tests.Containers;

/// <summary>A step that fails leaves no trace, and neither does a container.</summary>
public sealed class RollbackTests
{
    private static readonly string[] _asked =
    [
        "unbind", "unbind d1", "vfio", "join", "v1", "v2", "on", "reg 4 2", "map 0 4", "map 1 5 2", "create 2",
        "map b0 4", "unmap 1", "remove b0", "create 4 2", "off", "unreg 4 2", "leave g1", "reg 4 2", "join g1", "leave g1", "leave",
    ];

    private static readonly string[] _askedOfTwo = ["unbind", "unbind d1", "join", "join g1", "v1", "v2", "reg 4 1", "map 0 4", "create 2", "leave", "leave g1"];

    public static TheoryData<string> Profiles =>
        [.. AllProfiles.List.Where(profile => profile.HasGroups).Select(profile => profile.Name)];

    [Theory, MemberData(nameof(Profiles))]
    public void A_command_in_which_a_step_fails_changes_nothing_and_says_so(string profile)
    {
        var struck = new HashSet<FaultSite>();
        foreach (var (name, site) in FaultSites.All)
        {
            foreach (var type in new[] { "v1", "v2" })
            {
                foreach (var asked in new[] { _asked, _askedOfTwo })
                {
                    for (var at = 0; at < 4 * asked.Length; at++)
                    {
                        if (Strike(profile, asked, type, at / 4, name, nth: 1 + (at % 4))) struck.Add(site);
                    }
                }
            }
        }

        Assert.Contains(FaultSite.Charge, struck);
        Assert.Equal(AllProfiles.Find(profile)!.HasWindows, struck.Contains(FaultSite.Link));
        Assert.Equal(AllProfiles.Find(profile)!.TakeDiscards, struck.Contains(FaultSite.Bitmap));
    }

    [Theory, MemberData(nameof(Profiles))]
    public void A_container_that_ends_leaves_nothing_behind(string profile)
    {
        foreach (var type in new[] { "v1", "v2" })
        {
            var script = new Script(Script.Of(profile) with { LockedPageLimit = 20 });
            var before = script.State();
            foreach (var step in _asked) Ask(script, step, type);
            Assert.Equal(before, script.State());
        }
    }

    [Theory]
    [InlineData("ioda2-e2", "fail it-map; leave = ENOMEM; owner = kernel; tables = 1; bypass = False; kmap = mapping error; mask64 = EIO")]
    [InlineData("ioda2-e2", "fail it-map; leave = ENOMEM; join; v2; reg 4 1; map 0 4; leave; tables = 2; bypass = True; host; mask32; kmap = mapped at 1")]
    [InlineData("ioda2-e2", "fail it-map; leave = ENOMEM; join; fail window; v2 = ok; leave; bypass = True; tables = 2")]
    [InlineData("ioda2-e2", "fail bypass; leave = EIO; owner = kernel; tables = 2; bypass = False; kmap = mapped at 1; join; v2; leave; bypass = True")]
    [InlineData("ioda2-e2", "reg 4 1; map 0 4; fail unset-window; leave; owner = kernel; locked = 0; pins = 0 0 0 0; read 0 = nothing, PE frozen")]
    [InlineData("ioda2-e2", "reg 4 1; map 0 4; fail unset-window; remove 0; windows = 0 0; locked = 1; read 0 = nothing, PE frozen")]
    [InlineData("ioda2-e2", "fail copy-out; create 2 = EFAULT; windows = 4 0; locked = 2; views = 1; create 2 = window at bit59+0")]
    [InlineData("ioda2-e2", "fail link; create 2 = ENOMEM; windows = 0 0; locked = 0; create 2 = window at bit59+0; locked = 4")]
    [InlineData("ioda2-e2", "fail link 2; create 2 = ENOMEM; windows = 4 0; locked = 2")]
    [InlineData("ioda2-e2", "fail charge; reg 4 1 = ENOMEM; enabled = False; pins = 0 0 0 0; reg 4 1")]
    [InlineData("ioda2-e2", "fail alloc; reg 4 1 = ENOMEM; locked = 0")]
    public void A_fault_does_what_the_site_stands_for(string profile, string steps) =>
        new Script(Script.Of(profile) with { Attached = IommuType.V2 }).Run(steps);

    [Theory]
    [InlineData("fail it-map; leave = ok; owner = kernel; tables = 2; bypass = True; host; mask32; kmap = mapped at 1")]
    [InlineData("fail bypass; leave = EIO; owner = kernel; tables = 2; bypass = False")]
    public void Asked_for_a_second_device_a_release_tries_again_what_it_has_no_table_for(string steps) =>
        new Script(Script.Of("ioda2-e5") with { Attached = IommuType.V2, DevicesPerGroup = 2 }).Run(steps);

    // Whether the fault struck. Where it did, the command changed nothing but what a failure may keep.
    private static bool Strike(string profile, string[] asked, string type, int at, string site, int nth)
    {
        var script = new Script(Script.Of(profile) with { LockedPageLimit = 20 });
        foreach (var step in asked[..at]) Ask(script, step, type);
        var last = asked[at];
        if (!IsOf(last, type)) return false;

        script.Run($"fail {site} {nth}");
        var before = script.State();
        var answer = script.Do(last);
        if (!answer.FaultFired) return false;

        var isDone = last.StartsWith("leave", StringComparison.Ordinal) || site == "unset-window";
        var keepsDefault = before.Contains("0: empty, 0: empty", StringComparison.Ordinal) && nth > 1 && last.StartsWith("create", StringComparison.Ordinal);
        if (!isDone)
        {
            Assert.True(answer is { Kind: AnswerKind.Returned, Code: < 0 }, $"{last}: {answer}");
            if (!keepsDefault) Assert.Equal(before, script.State());
        }

        // What a fault left behind is gone with the groups, once they were taken again where a release failed.
        foreach (var step in asked[at..]) Ask(script, step, type);
        foreach (var step in new[] { "join", "join g1 c1", "v1", "v2", "v1 c1", "v2 c1", "leave", "leave g1" }) Ask(script, step, type);
        Assert.Equal(new Script(Script.Of(profile) with { LockedPageLimit = 20 }).State(), script.State());
        return true;
    }

    private static void Ask(Script script, string step, string type)
    {
        if (IsOf(step, type)) script.Do(step);
    }

    private static bool IsOf(string step, string type) => step[0] != 'v' || step == "vfio" || step.StartsWith(type, StringComparison.Ordinal);
}
