using System.Text.Json;

namespace Conformance.Cli.Tests;

public class MutantsVerbTests
{
    [Fact]
    public async Task A_fault_that_is_not_caught_is_named_and_exits_1()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("mutants", "--depth", "1", "--tests", "0", "--json", it["result.json"]));
        Assert.Contains("tces-left survives (I9 should have caught it)", it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal("conformance/mutants/1", result.RootElement.GetProperty("schema").GetString());
    }

    [Fact]
    public async Task A_run_that_is_interrupted_exits_130()
    {
        using var it = new Call();
        it.Interrupt();
        Assert.Equal(130, await it.Run("mutants"));
    }
}
