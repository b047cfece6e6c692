namespace Conformance.Cli.Tests;

public class UnknownNameTests
{
    [Theory]
    [InlineData("check referense", "unknown implementation \"referense\". Did you mean\n  \"reference\"?")]
    [InlineData("check v4.1", "unknown implementation \"v4.1\". Did you mean \"2015/v4.1\"?")]
    [InlineData("check qqqqqqqqqqqqqqq", "unknown implementation \"qqqqqqqqqqqqqqq\".\n")]
    [InlineData("check fault/tces-lef", "Did you mean\n  \"fault/tces-left\"?")]
    [InlineData("check reference --platform ioda3", "unknown platform \"ioda3\". Did you mean \"ioda2\"?")]
    [InlineData("series 2014", "unknown series \"2014\". Did you mean \"2015\"?")]
    [InlineData("series 2015 --platform powernv", "unknown platform \"powernv\".")]
    [InlineData("explore --chart mermade", "unknown chart format \"mermade\". Did you mean \"mermaid\"?")]
    [InlineData("list invariant", "unknown section \"invariant\". Did you mean \"invariants\"?")]
    [InlineData("serie 2015", "unknown verb \"serie\". Did you mean \"series\"?")]
    [InlineData("check reference --platfrom ioda2", "unknown option \"--platfrom\" of check. Did you mean\n  \"--platform\"?")]
    [InlineData("check --platfrom ioda2", "unknown option \"--platfrom\" of check. Did you mean\n  \"--platform\"?")]
    [InlineData("check reference --rule I7", "unknown option \"--rule\" of check.\n")]
    [InlineData("--platform ioda2", "unknown option \"--platform\" before the verb.")]
    public async Task What_was_asked_is_named_with_the_nearest_name_and_the_list(string call, string complaint)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ')));
        Assert.StartsWith("conformance: unknown ", it.Error, StringComparison.Ordinal);
        Assert.Contains(complaint, it.Error, StringComparison.Ordinal);
        Assert.Contains("\nPossible: ", it.Error, StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Theory]
    [InlineData("check nobody", "reference, 2015/v4.1, 2015/9b14a1ff, 2015/0eaf4def,")]
    [InlineData("check reference --platform x", "ioda2, ioda1, p5ioc2, pseries, vio, ioda2-e1,")]
    [InlineData("series x", "2015, seed.")]
    [InlineData("list x", "implementations, faults, series, profiles, commands,")]
    [InlineData("x", "series, check, replay, explore, mutants, bench, report, merge,")]
    [InlineData("replay x --of reference", "--on, --json, --quiet, --verbose, --help.")]
    public async Task The_list_is_all_there_is(string call, string list)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ')));
        Assert.Contains($"Possible: {list}", it.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check 2015/v4.2 --platform ioda2-e4", "2015/v4.2 does not implement ioda2-e4.\nPossible: ioda2, ioda1, p5ioc2, vio.\n")]
    [InlineData("series 2015 --platform ioda1-e4", "2015/v4.1 does not implement ioda1-e4.\n")]
    public async Task A_platform_is_not_taken_for_another_of_the_same_hardware(string call, string complaint)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ')));
        Assert.StartsWith($"conformance: {complaint}", it.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p5ioc2-e4", "P5IOC2 was removed before 4.10, so it\n  has no e4; its last is p5ioc2-e1\n")]
    [InlineData("vio-e2", "vio has no epochs: nothing there ever\n  changes hands\n")]
    public async Task A_platform_in_an_epoch_that_it_did_not_live_to_see_is_refused_with_the_reason(string name, string reason)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("check", "reference", "--platform", name));
        Assert.Equal($"conformance: --platform {name}: {reason}", it.Error);
    }

    [Fact]
    public async Task A_platform_that_an_implementation_does_not_have_is_refused_with_those_it_has()
    {
        using var it = new Call { Beside = new Spy() };
        Assert.Equal(2, await it.Run("check", "spy", "--platform", "vio"));
        Assert.Equal("conformance: spy does not implement vio.\nPossible: ioda2.\n", it.Error);
    }

    [Theory]
    [InlineData("check nobody")]
    [InlineData("list x")]
    [InlineData("check reference --tests x")]
    [InlineData("check reference --bogus")]
    [InlineData("replay x y")]
    public async Task Complaints_fit_in_72_columns(string call)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run(call.Split(' ')));
        Assert.All(it.Error.Split('\n'), line => Assert.InRange(line.Length, 0, 72));
    }
}
