namespace Conformance.Cli.Tests;

public class OptionTests
{
    [Theory]
    [InlineData("", "a verb is missing: series, check, replay, explore, mutants,\n  bench, report, merge, list, kernel, bisect-step")]
    [InlineData("check", "check needs a NAME.\nFor example: ./conformance check reference")]
    [InlineData("replay", "replay needs a FILE.\nFor example: ./conformance replay ")]
    [InlineData("check reference extra", "check does not know what to do with \"extra\"; it takes NAME\n  and options")]
    [InlineData("check reference --depth", "--depth needs a value: --depth N")]
    [InlineData("check reference --depth x", "--depth x: a whole number from 0 to 12 is needed")]
    [InlineData("check reference --depth 13", "--depth 13: a whole number from 0 to 12 is needed")]
    [InlineData("check reference --tests -1", "--tests -1: a whole number from 0 to 1,000,000,000 is\n  needed")]
    [InlineData("check reference --seed -1", "--seed -1: a whole number, 0 or more, is needed")]
    [InlineData("check reference --seed 1 --seed 2", "--seed is given more than once")]
    [InlineData("explore --states 0", "--states 0: a whole number, 1 or more, is needed")]
    [InlineData("explore --time x", "--time x: a time from 1s to 720h is needed")]
    [InlineData("check reference --time 3", "--time 3: a time from 1s to 720h is needed, e.g. --time\n  30s, 5m or 2h")]
    [InlineData("check reference --time 0s", "--time 0s: a time from 1s to 720h is needed")]
    [InlineData("check reference --time 721h", "--time 721h: a time from 1s to 720h is needed")]
    [InlineData("check reference --time 2000000000s", "--time 2000000000s: a time from 1s to 720h is needed")]
    [InlineData("check reference --tests 10 --time 3s", "--tests and --time exclude each other")]
    public async Task A_call_that_is_none_is_answered_with_what_is_wrong_and_where_help_is(string call, string complaint)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.StartsWith($"conformance: {complaint}", it.Error, StringComparison.Ordinal);
        Assert.Contains("\nTry: ./conformance ", it.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", it.Error, StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task A_run_of_nothing_is_refused_since_it_would_conform()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("check", "reference", "--depth", "0", "--tests", "0"));
        Assert.Contains("runs nothing", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_argument_that_begins_with_at_is_a_name()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("check", "@reference"));
        Assert.Contains("unknown implementation \"@reference\". Did you mean", it.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_name_keeps_nothing()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("check", "reference", "--found", ""));
        Assert.Contains("--found needs the name of a folder", it.Error, StringComparison.Ordinal);
    }
}
