using System.Text.Json;
using Conformance.Model.Ownership;

namespace Conformance.Cli.Tests;

public class CheckVerbTests
{
    private static readonly string[] _small = ["--platform", "ioda2", "--depth", "2", "--tests", "20"];

    [Fact]
    public async Task A_kept_trace_of_a_world_that_the_system_has_not_stops_no_check()
    {
        using var it = new Call();
        Directory.CreateDirectory(it["found"]);
        it.File("found/world.trace", "boot: platform=ioda2 processes=1 limit=4\nsystem: shape/set-bypass\nset-container grp0 ctr0\n");
        Assert.Equal(0, await it.Run("check", "shape/set-bypass", "--platform", "ioda2", "--depth", "1", "--tests", "5"));
        Assert.Contains("world.trace: skipped: shape/set-bypass cannot be booted so", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_conforms_exits_0()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run(["check", "reference", .. _small]));
        Assert.StartsWith("reference conforms: no disagreement in any of the ", it.Out, StringComparison.Ordinal);
        Assert.False(it.HasFound);
    }

    [Fact]
    public async Task What_violates_exits_1_and_keeps_a_trace_that_replays()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run(["check", "fault/bit0-lost", .. _small]));
        Assert.Contains("fault/bit0-lost violates I7", it.Out, StringComparison.Ordinal);

        var kept = Path.Combine(it["found"], "fault-bit0-lost-I7.trace");
        Assert.Equal(1, await it.Run("replay", kept));
        Assert.Equal(0, await it.Run("replay", kept, "--on", "reference"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        using var it = new Call();
        var texts = new List<string>();
        foreach (var name in new[] { "one.json", "two.json" })
        {
            await it.Run(["check", "fault/tces-left", .. _small, "--seed", "7", "--json", it[name]]);
            texts.Add(it.Out + await File.ReadAllTextAsync(it[name]));
        }

        Assert.Equal(texts[0], texts[1]);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("series")]
    [InlineData("list")]
    [InlineData("replay")]
    public async Task A_JSON_path_that_cannot_be_written_is_refused_before_anything_runs(string verb)
    {
        var spy = new Spy("tces-left");
        using var it = new Call { Beside = spy, Input = "boot: platform=ioda2\ntake grp0 ctr0\n" };
        string[] call = verb switch
        {
            "check" => ["check", "spy"],
            "series" => ["series", "2015"],
            "list" => ["list"],
            _ => ["replay", "-", "--on", "spy"],
        };
        var nowhere = it["nowhere/result.json"];
        Assert.Equal(2, await it.Run([.. call, "--json", nowhere]));
        Assert.StartsWith("conformance: --json: Cannot write", it.Error, StringComparison.Ordinal);
        Assert.Contains("Make it first.", it.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("parts done", it.Error, StringComparison.Ordinal);
        Assert.Empty(it.Out);
        Assert.Equal(0, spy.Boots);
        Assert.False(it.HasFound);
    }

    [Fact]
    public async Task A_JSON_path_is_a_file()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("list", "--json", "-"));
        Assert.Contains("/dev/stdout", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("list", "--json", ""));
        Assert.Equal(2, await it.Run("list", "--json", Path.GetTempPath()));
        Assert.Contains("it is a folder", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_tells_what_it_found_and_exits_130()
    {
        Call? call = null;
        var spy = new Spy("bit0-lost") { OnBoot = number => StopAt(call!, number, 1_000) };
        using var it = call = new Call { Beside = spy };
        Assert.Equal(130, await it.Run("check", "spy", "--depth", "5", "--json", it["result.json"]));
        Assert.Contains("spy violates I7", it.Out, StringComparison.Ordinal);
        Assert.Contains("The run was stopped before its end: interrupted.", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("conforms", it.Out, StringComparison.Ordinal);
        Assert.True(it.HasFound);
        Assert.True(spy.Boots < 5_000);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("interrupted", result.RootElement.GetProperty("work").GetProperty("stopped").GetString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task A_run_that_is_interrupted_before_it_found_anything_is_inconclusive(int boots)
    {
        Call? call = null;
        using var it = call = new Call { Beside = new Spy { OnBoot = number => StopAt(call!, number, boots) } };
        Assert.Equal(130, await it.Run("check", "spy", "--depth", "5", "--json", it["result.json"]));
        Assert.StartsWith("spy is inconclusive: the run was stopped", it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("inconclusive", result.RootElement.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData(ObservedFields.Owner)]
    [InlineData(ObservedFields.BypassFlag)]
    [InlineData(ObservedFields.AllocationBits)]
    [InlineData(ObservedFields.Tces)]
    [InlineData(ObservedFields.Reach)]
    [InlineData(ObservedFields.Frozen)]
    [InlineData(ObservedFields.SecondTable)]
    [InlineData(ObservedFields.TableBase)]
    [InlineData(ObservedFields.Locks)]
    public async Task A_field_that_cannot_be_seen_breaks_nothing_and_its_rules_are_not_observed(ObservedFields hidden)
    {
        var blind = AllInvariants.List.Where(it => (it.Needs & hidden) != 0).Select(it => it.Rule.Id).ToList();
        using var it = new Call { Beside = new Spy { Fields = ObservedFields.All & ~hidden } };

        // A rule that was not judged is no pass; where no rule needs the field, nothing is missing.
        Assert.Equal(blind.Count == 0 ? 0 : 1, await it.Run(["check", "spy", .. _small, "--json", it["result.json"]]));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.DoesNotContain("violates", it.Out, StringComparison.Ordinal);
        Assert.Equal(blind.Count == 0 ? "conforms" : "inconclusive", result.RootElement.GetProperty("verdict").GetString());
        var rules = result.RootElement.GetProperty("rules").EnumerateArray()
            .Where(rule => rule.GetProperty("basis").GetString() == "not observed")
            .ToList();
        Assert.Equal(blind, rules.Select(rule => rule.GetProperty("rule").GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.Equal("inconclusive", rule.GetProperty("verdict").GetString()));
        Assert.All(rules, rule => Assert.Equal(0, rule.GetProperty("exercised").GetInt64()));
        Assert.Equal(blind.Count > 0, it.Out.Replace('\n', ' ').Contains("could not be observed", StringComparison.Ordinal));
        Assert.Equal(blind.Count > 0, it.Out.Contains("not observed, never exercised: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mistake_in_a_field_that_can_be_seen_is_found_all_the_same()
    {
        using var it = new Call { Beside = new Spy("bit0-lost") { Fields = ObservedFields.All & ~ObservedFields.Locks } };
        Assert.Equal(1, await it.Run(["check", "spy", .. _small]));
        Assert.Contains("spy violates I7", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_of_coverage_that_is_not_reached_fails_the_run()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("check", "reference", "--cover", "transitions=100%", "--cover", "rules=100%", "--json", it["result.json"]));
        Assert.Equal(1, await it.Run("check", "reference", "--depth", "1", "--tests", "1", "--cover", "transitions=100%"));
        Assert.Contains("Not reached: transitions=100%: ", it.Out, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("check", "reference", "--cover", "everything=1"));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal(3, result.RootElement.GetProperty("strategies").GetArrayLength());
        Assert.True(result.RootElement.GetProperty("coverage").GetProperty("pairs").GetInt32() > 100);
    }

    [Fact]
    public async Task Failures_that_can_be_told_apart_are_each_told_where_it_was_asked_for()
    {
        using var it = new Call();
        string[] call = ["check", "2015/v4.1", "--platform", "ioda2", "--depth", "3", "--tests", "0"];
        await it.Run(call);
        var simplest = it.Out.Split("Minimal:").Length;
        await it.Run([.. call, "--keep-going"]);
        Assert.True(it.Out.Split("Minimal:").Length > simplest);
    }

    [Fact]
    public async Task A_time_that_is_up_ends_a_run_as_asked()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("check", "reference", "--platform", "vio", "--depth", "1", "--time", "1s"));
        Assert.StartsWith("reference conforms: ", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_harness_is_no_violation()
    {
        var spy = new Spy { OnBoot = number => Assert.NotEqual(40, number) };
        using var it = new Call { Beside = spy };
        Assert.Equal(2, await it.Run("check", "spy", "--depth", "2", "--json", it["result.json"]));
        Assert.Contains("This is a fault of the harness, not of what it tests.", it.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", it.Error, StringComparison.Ordinal);
        Assert.Empty(it.Out);
        Assert.Equal(40, spy.Boots); // It is neither run again nor shrunk.
        Assert.False(it.HasFound);
        Assert.False(File.Exists(it["result.json"]));
    }

    [Fact]
    public async Task A_fault_of_the_harness_in_a_replay_is_no_violation_either()
    {
        var spy = new Spy { OnBoot = _ => throw new InvalidOperationException("no such thing") };
        using var it = new Call { Beside = spy, Input = "boot: platform=ioda2\ntake grp0 ctr0\n" };
        Assert.Equal(2, await it.Run("replay", "-", "--on", "spy"));
        Assert.StartsWith("conformance: InvalidOperationException: no such thing", it.Error, StringComparison.Ordinal);
        Assert.Contains("\nThis is a fault of the harness", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_changes_no_verdict()
    {
        using var it = new Call();
        var file = it.File("in-the-way", "");
        Assert.Equal(1, await it.Run(["check", "fault/bit0-lost", .. _small, "--found", Path.Combine(file, "found")]));
        Assert.Contains("conformance: traces are not kept in", it.Error, StringComparison.Ordinal);
        Assert.Contains("fault/bit0-lost violates I7", it.Out, StringComparison.Ordinal);
    }

    private static void StopAt(Call call, int number, int boots)
    {
        if (number == boots) call.Interrupt();
    }

    [Fact]
    public async Task A_target_that_was_not_reached_is_told_also_where_little_is()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("check", "reference", "--platform", "vio", "--depth", "1", "--tests", "5", "--quiet", "--cover", "rules=100%"));
        Assert.Contains("Not reached: rules=100%: ", it.Out, StringComparison.Ordinal);
    }
}
