using System.Text.Json;

namespace Conformance.Cli.Tests;

public class ReplayVerbTests
{
    private const string Left = """
        machine: iommu-ownership
        boot: platform=ioda2
        system: fault/tces-left
        rule: I9

        take grp0 ctr0
        user-map grp0 entry=0 page=2 rw
        release grp0

        """;

    [Fact]
    public async Task A_trace_that_breaks_a_rule_exits_1_and_is_told()
    {
        using var it = new Call();
        var file = it.File("i9.trace", Left);
        Assert.Equal(1, await it.Run("replay", file));
        Assert.Contains("violates I9 and I8.", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Contains("        Actual:   grp0 tces 0:user page 2 rw\n", it.Out, StringComparison.Ordinal);
        Assert.Contains("\nThe same trace violates I8: ", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Minimal:", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_that_breaks_nothing_exits_0()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("replay", it.File("i9.trace", Left), "--on", "reference"));
        Assert.Contains("conforms. The file says that it breaks I9;", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_trace_that_breaks_a_rule_among_others_is_enough_for_1()
    {
        using var it = new Call();
        var kept = it.File("kept.trace", Left.Replace("fault/tces-left", "reference", StringComparison.Ordinal));
        Assert.Equal(1, await it.Run("replay", kept, it.File("i9.trace", Left)));
        Assert.EndsWith("2 traces: 1 conforms, 1 violates.\n", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_to_fail_at_that_the_system_has_not_is_refused_with_one_that_it_has()
    {
        using var it = new Call();
        var file = it.File("window.trace", Left.Replace("take grp0", "fail-next window\ntake grp0", StringComparison.Ordinal));
        Assert.Equal(2, await it.Run("replay", file, "--on", "2015/v4.1"));
        Assert.Contains(
            "window.trace:6: 2015/v4.1 has no place \"window\" to fail at; it has bypass; write e.g. \"fail-next bypass\"",
            it.Error.Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_makes_no_sense_where_it_stands_is_told()
    {
        using var it = new Call();
        var file = it.File("again.trace", Left.Replace("take grp0", "kernel-unmap map0\ntake grp0", StringComparison.Ordinal));
        Assert.Equal(0, await it.Run("replay", file, "--on", "reference"));
        Assert.Contains("Passed over, for it makes no sense there: kernel-unmap map0.", it.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kernel-unmap map0\n")]
    [InlineData("kernel-unmap map0\ndma-buffer map0 write\n")]
    [InlineData("")]
    public async Task A_trace_of_which_nothing_was_asked_is_no_pass(string commands)
    {
        using var it = new Call { Input = $"boot: platform=ioda2\nsystem: reference\n{commands}" };
        Assert.Equal(125, await it.Run("replay", "-", "--json", it["result.json"]));
        Assert.StartsWith("standard input on reference: inconclusive", it.Out, StringComparison.Ordinal);
        using var result = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("inconclusive", result.RootElement.GetProperty("traces")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_trace_that_tests_nothing_spoils_the_pass_of_others_and_hides_no_violation()
    {
        using var it = new Call();
        var idle = it.File("idle.trace", "boot: platform=ioda2\nsystem: reference\nkernel-unmap map0\n");
        var good = it.File("good.trace", "boot: platform=ioda2\nsystem: reference\ntake grp0 ctr0\n");
        Assert.Equal(125, await it.Run("replay", idle, good));
        Assert.EndsWith("2 traces: 1 conforms, 1 inconclusive.\n", it.Out, StringComparison.Ordinal);
        Assert.Equal(1, await it.Run("replay", idle, good, it.File("i9.trace", Left)));
    }

    // A kept failure of the boot has no command; that it boots as it should is what there was to see.
    [Fact]
    public async Task A_trace_without_commands_that_is_kept_for_a_rule_is_about_the_boot()
    {
        using var it = new Call { Input = "boot: platform=ioda2\nsystem: reference\nrule: M\n" };
        Assert.Equal(0, await it.Run("replay", "-"));
    }

    [Theory]
    [InlineData("platform=ioda2 processes=1 limit=4", "take grp0 ctr0", "write e.g. \"set-container grp0 ctr0\"")]
    [InlineData("platform=ioda2", "set-container grp0 ctr0", "add processes=1")]
    [InlineData("platform=ioda1", "fail-next bypass", "write e.g. \"fail-next window\"")]
    [InlineData("platform=vio", "fail-next bypass", "there is none: leave the line out")]
    [InlineData("platform=ioda2", "fail-next copy-out", "write e.g. \"fail-next bypass\"")]
    [InlineData("platform=ioda2", "fail-next it-map", "write e.g. \"fail-next bypass\"")]
    public async Task A_command_that_the_world_can_never_have_is_refused_with_its_line_and_what_to_write(string boot, string command, string complaint)
    {
        using var it = new Call();
        var file = it.File("never.trace", $"boot: {boot}\nsystem: reference\n\n{command}\n");
        Assert.Equal(2, await it.Run("replay", file));
        Assert.StartsWith($"{file}:4: ", it.Error, StringComparison.Ordinal);
        Assert.Contains(complaint, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task A_world_that_the_system_has_not_is_refused_with_its_line_and_in_a_folder_skipped()
    {
        using var it = new Call();
        var folder = Directory.CreateDirectory(it["traces"]).FullName;
        var world = it.File("traces/world.trace", "system: shape/set-bypass\nboot: platform=ioda2 processes=1 limit=4\n");
        it.File("traces/good.trace", "boot: platform=ioda2\nsystem: shape/set-bypass\ntake grp0 ctr0\n");
        Assert.Equal(2, await it.Run("replay", world));
        Assert.Contains(
            $"{world}:2: shape/set-bypass cannot be booted so: it has no containers that processes could use; leave out processes=1",
            it.Error.Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Equal(0, await it.Run("replay", folder));
        Assert.StartsWith("skipped: ", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_comes_from_the_standard_input()
    {
        using var it = new Call { Input = Left };
        Assert.Equal(1, await it.Run("replay", "-"));
        Assert.StartsWith("standard input on fault/tces-left: violates I9 and I8.", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_and_carriage_returns_do_no_harm()
    {
        using var it = new Call();
        var file = it.File("windows.trace", '\uFEFF' + Left.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(1, await it.Run("replay", file));
    }

    [Fact]
    public async Task The_result_is_written_as_JSON()
    {
        using var it = new Call();
        await it.Run("replay", it.File("i9.trace", Left), "--json", it["result.json"]);
        using var result = JsonDocument.Parse(await System.IO.File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("conformance/replay/1", result.RootElement.GetProperty("schema").GetString());
        Assert.Equal("violates", result.RootElement.GetProperty("traces")[0].GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("boot: platform=ioda2\nsystem: spy\ntake grp0 ctr0\ntak grp0\n", 4, "unknown command \"tak\". Did you mean \"take\"?")]
    [InlineData("boot: platform=ioda2\nsystem: spy\ntake grp9 ctr0\n", 3, "write e.g.")]
    [InlineData("boot: platform=ioda2\nsystem: spy\nset-mask dev0\n", 3, "set-mask dev0 64")]
    [InlineData("boot: platform=ioda9\nsystem: spy\n", 1, "unknown platform \"ioda9\". Did you mean \"ioda2\"?")]
    [InlineData("boot: platform=ioda2 groups=9\nsystem: spy\n", 1, "groups=9: 1 to 4 are possible")]
    [InlineData("\n\nsystm: spy\n", 3, "unknown header \"systm\". Did you mean \"system\"?")]
    [InlineData("machine: own8\n", 1, "this is a trace of the machine \"own8\"")]
    [InlineData("", 1, "there is no boot line; write e.g.")]
    [InlineData("boot: platform=ioda2\nrule: I99\nsystem: spy\n", 2, "unknown rule \"I99\". Did you mean \"I9\"?")]
    [InlineData("boot: platform=ioda2\nsystem: spi\n", 2, "unknown implementation \"spi\". Did you mean \"spy\"?")]
    public async Task A_malformed_trace_names_its_line_and_nothing_is_run(string text, int line, string complaint)
    {
        var spy = new Spy();
        using var it = new Call { Beside = spy };
        var good = it.File("good.trace", "boot: platform=ioda2\nsystem: spy\ntake grp0 ctr0\n");
        var bad = it.File("bad.trace", text);
        Assert.Equal(2, await it.Run("replay", good, bad, "--json", it["result.json"]));
        Assert.StartsWith($"{bad}:{line}: ", it.Error, StringComparison.Ordinal);
        Assert.Contains(complaint, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(it.Out);
        Assert.Equal(0, spy.Boots);
        Assert.False(System.IO.File.Exists(it["result.json"]));
    }

    [Fact]
    public async Task Files_that_are_no_files_are_refused_in_a_few_words()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("replay", "none.trace"));
        Assert.Equal("conformance: none.trace: no such file\n", it.Error);
        Assert.Equal(2, await it.Run("replay", "no/where.trace"));
        Assert.Equal("conformance: no/where.trace: no such file\n", it.Error);
        Assert.Equal(2, await it.Run("replay", "."));
        Assert.StartsWith("conformance: .: there is no trace in it that can be replayed here", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("replay", ""));
        Assert.StartsWith("conformance: a FILE is empty", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_without_a_system_asks_for_one()
    {
        using var it = new Call { Input = "boot: platform=ioda2\n" };
        Assert.Equal(2, await it.Run("replay", "-"));
        Assert.Equal("conformance: standard input names no system; say --on NAME, e.g. --on\n  reference\n", it.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("replay")]
    public async Task A_file_whose_system_has_not_its_platform_is_named_once(string folder)
    {
        using var it = new Call();
        Directory.CreateDirectory(it["replay"]);
        var file = it.File(Path.Combine("replay", "hh.trace"), "boot: platform=ioda2-e4\nsystem: 2015/v4.2\n");
        Assert.Equal(2, await it.Run("replay", folder.Length > 0 ? it[folder] : file));
        Assert.Contains($"{file}:2: 2015/v4.2 does not implement ioda2-e4", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vio")]
    [InlineData("ioda2-e4")]
    public async Task A_trace_of_another_platform_is_refused(string platform)
    {
        using var it = new Call { Beside = new Spy(), Input = $"boot: platform={platform}\n" };
        Assert.Equal(2, await it.Run("replay", "-", "--on", "spy"));
        Assert.Contains($"spy does not implement {platform}", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_escapes_in_a_trace_are_spelled_out()
    {
        using var it = new Call { Input = "boot: platform=ioda2\n\u001b[2Jtake grp0 ctr0\n" };
        Assert.Equal(2, await it.Run("replay", "-", "--on", "reference"));
        Assert.Contains("\\x1b[2Jtake", it.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', it.Error);
    }
}
