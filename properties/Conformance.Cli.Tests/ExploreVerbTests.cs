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

        it.File("vio", "not a checkpoint\n");
        Assert.Equal(2, await it.Run("explore", "--boot", "platform=vio", "--checkpoint", it["vio"]));
        Assert.DoesNotContain("fault of the harness", it.Error, StringComparison.Ordinal);
    }
}
