using System.Text.Json;

namespace Conformance.Cli.Tests;

// Speeds are told, never tested; what was found and how small it got does not depend on the machine.
public class BenchVerbTests
{
    [Fact]
    public async Task Every_bug_is_found_shrunk_to_the_true_minimum_and_proven()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("bench", "--seeds", "2", "--json", it["result.json"]));
        Assert.Contains("shrunk to the true minimum", it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("conformance/bench/1", result.RootElement.GetProperty("schema").GetString());
        var own8 = result.RootElement.GetProperty("own8");
        Assert.Equal("4/4", own8.GetProperty("ours").GetProperty("provenMinimal").GetString());
        Assert.Equal("4/4", own8.GetProperty("ours").GetProperty("atMinimum").GetString());
        Assert.True(own8.GetProperty("plainLoop").GetProperty("commandsPerSecond").GetDouble() > 0);

        // All its systems were made by tests and by shrinking, so both numbers are of this run.
        var theirs = own8.GetProperty("fscheck").GetProperty("bugs")[0];
        Assert.Equal(2, theirs.GetProperty("found").GetInt32());
        Assert.True(theirs.GetProperty("shrinkExecutions").GetInt32() > 0);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_exits_130()
    {
        using var it = new Call();
        it.Interrupt();
        Assert.Equal(130, await it.Run("bench"));
    }
}
