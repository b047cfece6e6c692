using System.Text.Json;

namespace Conformance.Cli.Tests;

public class ExploreVerbTests
{
    [Fact]
    public async Task A_small_world_is_explored_to_its_end()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("explore", "--boot", "platform=vio", "--json", it["result.json"]));
        Assert.StartsWith("The machine keeps all its rules in every state of this world.\n", it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("conformance/explore/1", result.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public async Task A_limit_that_was_reached_is_no_proof()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("explore", "--states", "10"));
        Assert.DoesNotContain("in every state of this world", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exploration_that_is_interrupted_exits_130()
    {
        using var it = new Call();
        it.Interrupt();
        Assert.Equal(130, await it.Run("explore"));
        Assert.DoesNotContain("in every state of this world", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chart_is_printed_and_nothing_is_explored()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("explore", "--chart", "mermaid"));
        Assert.StartsWith("stateDiagram-v2\n", it.Out, StringComparison.Ordinal);
        Assert.Empty(it.Error);
    }

    [Fact]
    public async Task Against_a_system_that_conforms_every_trace_is_a_guarantee()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("explore", "--against", "reference", "--boot", "platform=vio", "--depth", "3", "--json", it["result.json"]));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        var root = result.RootElement;
        Assert.Equal("conformance/explore/1", root.GetProperty("schema").GetString());
        Assert.Equal((3, true), (root.GetProperty("depth").GetInt32(), root.GetProperty("isComplete").GetBoolean()));
        Assert.Empty(root.GetProperty("violations").EnumerateArray());
        Assert.StartsWith(
            $"No disagreement with reference in any of the {root.GetProperty("traces").GetInt64():N0} traces up to length 3",
            it.Out.Replace('\n', ' '),
            StringComparison.Ordinal);
        Assert.Contains("worlds:      platform=vio\n", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_world_all_small_worlds_of_all_profiles_are_explored()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("explore", "--against", "reference", "--depth", "1"));
        Assert.Contains("platform=ioda2 nobypass\n", it.Out, StringComparison.Ordinal);
        Assert.Contains("platform=ioda1 offset=2\n", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Against_a_system_that_does_not_conform_the_shortest_trace_is_told_and_kept()
    {
        using var it = new Call();
        var call = it.Run("explore", "--against", "fault/bit0-lost", "--boot", "platform=ioda2", "--depth", "3", "--found", it["found"]);
        Assert.Equal(1, await call);
        Assert.StartsWith("fault/bit0-lost violates I7", it.Out, StringComparison.Ordinal);
        Assert.Contains("Minimal: proven", it.Out, StringComparison.Ordinal);
        Assert.True(it.HasFound);
    }

    [Fact]
    public async Task A_run_against_a_system_that_is_stopped_is_inconclusive()
    {
        using var it = new Call();
        it.Interrupt();
        Assert.Equal(130, await it.Run("explore", "--against", "reference", "--depth", "12", "--found", it["found"]));
        Assert.StartsWith("Inconclusive: no trace was run against reference.", it.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explore --depth 3", "--depth needs --against NAME")]
    [InlineData("explore --against reference --states 3", "--states and --against exclude each other")]
    [InlineData("explore --against referense", "unknown implementation \"referense\". Did you mean \"reference\"?")]
    [InlineData("explore --against 2015/v4.1 --boot platform=ioda2-e4", "2015/v4.1 does not implement ioda2-e4")]
    public async Task A_call_that_makes_no_sense_is_refused(string call, string complaint)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ')));
        Assert.Contains(complaint, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_world_that_the_system_has_not_is_refused()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("explore", "--against", "shape/set-bypass", "--boot", "platform=ioda2 processes=1 limit=5", "--depth", "2"));
        Assert.Contains(
            "shape/set-bypass cannot be booted so: it has no containers that processes could use; leave out processes=1",
            it.Error.Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("platform=ioda3", "unknown platform \"ioda3\". Did you mean \"ioda2\"?")]
    [InlineData("platform=ioda2 groups=9", "groups=9: 1 to 4 are possible")]
    public async Task A_world_that_is_none_is_refused(string boot, string complaint)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("explore", "--boot", boot));
        Assert.Contains(complaint, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_cannot_be_written_is_refused_before_anything_is_explored()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("explore", "--checkpoint", it["nowhere/at.all"]));
        Assert.StartsWith("conformance: --checkpoint: Cannot write", it.Error, StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task A_checkpoint_lets_an_exploration_go_on()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("explore", "--boot", "platform=vio", "--states", "2", "--checkpoint", it["vio"]));
        Assert.True(File.Exists(it["vio"]));
        Assert.Equal(0, await it.Run("explore", "--boot", "platform=vio", "--checkpoint", it["vio"]));

        Assert.Equal(1, await it.Run("explore", "--states", "300", "--checkpoint", it["ioda2"]));
        Assert.Equal(0, await it.Run("explore", "--checkpoint", it["ioda2"]));
        var resumed = it.Out;
        Assert.Equal(0, await it.Run("explore"));
        Assert.Equal(it.Out, resumed);

        it.File("vio", "not a checkpoint\n");
        Assert.Equal(2, await it.Run("explore", "--boot", "platform=vio", "--checkpoint", it["vio"]));
        Assert.DoesNotContain("fault of the harness", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_was_damaged_is_refused_wherever_it_was()
    {
        using var it = new Call();
        await it.Run("explore", "--states", "100", "--checkpoint", it["whole"]);
        var whole = await File.ReadAllBytesAsync(it["whole"]);
        for (var at = 0; at < whole.Length; at += 97)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 4;
            await File.WriteAllBytesAsync(it["damaged"], damaged);

            Assert.Equal(2, await it.Run("explore", "--checkpoint", it["damaged"]));
            Assert.DoesNotContain("fault of the harness", it.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--checkpoint")]
    public async Task A_chart_is_no_result(string option)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("explore", "--chart", "dot", option, it["file"]));
        Assert.Contains($"{option} and --chart exclude each other", it.Error, StringComparison.Ordinal);
    }
}
