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
    public async Task A_survivor_is_told_with_what_was_tried()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("mutants", "tces-left", "--depth", "2", "--tests", "0"));
        Assert.Contains(
            "No trace up to length 2 and no random trace of 0 showed it.",
            it.Out.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_is_named_runs_alone_and_only_until_it_is_caught()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("mutants", "vio-grouped", "fault/bit0-lost", "--json", it["result.json"]));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        var mutants = result.RootElement.GetProperty("mutants").EnumerateArray().ToList();
        Assert.Equal(["vio-grouped", "bit0-lost"], mutants.Select(mutant => mutant.GetProperty("id").GetString()));
        Assert.All(mutants, mutant => Assert.InRange(mutant.GetProperty("executions").GetInt64(), 1, 200));
        Assert.All(mutants, mutant => Assert.StartsWith("minimal: proven", mutant.GetProperty("minimality").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_that_needs_no_injected_fault_is_told_rather_than_one_that_does()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("mutants", "tces-left", "--json", it["result.json"]));

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.Equal(3, result.RootElement.GetProperty("mutants")[0].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task A_fault_that_there_is_not_is_refused_with_a_near_one()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("mutants", "bit0-lots"));
        Assert.Contains("unknown fault \"bit0-lots\". Did you mean \"bit0-lost\"?", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_matrix_and_times_only_where_they_were_asked_for()
    {
        using var it = new Call();
        await it.Run("mutants", "rc-dropped", "wrong-pe", "--json", it["one.json"]);
        await it.Run("mutants", "rc-dropped", "wrong-pe", "--json", it["two.json"]);
        Assert.Equal(await File.ReadAllTextAsync(it["one.json"]), await File.ReadAllTextAsync(it["two.json"]));
        Assert.DoesNotContain("Seconds", it.Out, StringComparison.Ordinal);

        await it.Run("mutants", "rc-dropped", "--timings");
        Assert.Contains("Seconds", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_interrupted_exits_130()
    {
        using var it = new Call();
        it.Interrupt();
        Assert.Equal(130, await it.Run("mutants"));
    }
}
