namespace Conformance.Cli.Tests;

public class ResumeTests
{
    private static readonly string[] _small = ["check", "fault/tces-left", "--platform", "ioda2", "--depth", "2", "--tests", "60"];

    [Fact]
    public async Task A_check_that_goes_on_tells_what_one_that_was_never_interrupted_tells()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run([.. _small, "--resume", it["whole.json"], "--json", it["one.json"]]));
        var (whole, told) = (it.Out, await File.ReadAllTextAsync(it["one.json"]));

        // As if it had been interrupted in its fourth part.
        var done = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(it["whole.json"]))!;
        var parts = (System.Text.Json.Nodes.JsonArray)done["parts"]!;
        while (parts.Count > 3) parts.RemoveAt(parts.Count - 1);
        it.File("some.json", done.ToJsonString());

        Assert.Equal(1, await it.Run([.. _small, "--resume", it["some.json"], "--json", it["two.json"]]));
        Assert.Equal(whole, it.Out);
        Assert.Equal(told, await File.ReadAllTextAsync(it["two.json"]));
        Assert.Equal(await File.ReadAllTextAsync(it["whole.json"]), await File.ReadAllTextAsync(it["some.json"]));
    }

    [Fact]
    public async Task A_file_of_another_check_is_refused_and_left_alone()
    {
        using var it = new Call();
        await it.Run([.. _small, "--resume", it["one.json"]]);
        var before = await File.ReadAllTextAsync(it["one.json"]);
        var parts = System.Text.Json.Nodes.JsonNode.Parse(before)!;
        ((System.Text.Json.Nodes.JsonArray)parts["parts"]!).RemoveAt(0);
        it.File("one.json", parts.ToJsonString());

        Assert.Equal(2, await it.Run([.. _small, "--seed", "7", "--resume", it["one.json"]]));

        Assert.Contains("has the seed 1, this call has 7", string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run([.. _small, "--resume", it.File("no.json", "no")]));
        Assert.Equal(2, await it.Run([.. _small, "--resume", it["one.json"], "--time", "1s"]));
    }

    [Theory]
    [InlineData("the seed 1, this call has 7", "check", "fault/tces-left", "--platform", "ioda2", "--depth", "2", "--tests", "60", "--seed", "7")]
    [InlineData("the implementation fault/tces-left, this call has 2015/v4.1", "check", "2015/v4.1", "--platform", "ioda2", "--depth", "2", "--tests", "60")]
    [InlineData("the platforms ioda2, this call has ioda1", "check", "fault/tces-left", "--platform", "ioda1", "--depth", "2", "--tests", "60")]
    [InlineData("the proofs where runs are not dear, this call has everywhere", "check", "fault/tces-left", "--platform", "ioda2", "--depth", "2", "--tests", "60", "--prove")]
    public async Task A_file_of_another_check_is_refused_also_where_nothing_is_left_to_run(string difference, params string[] other)
    {
        using var it = new Call();
        await it.Run([.. _small, "--resume", it["one.json"]]);

        Assert.Equal(2, await it.Run([.. other, "--resume", it["one.json"]]));
        Assert.Contains(difference, string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task An_interrupted_check_tells_what_its_earlier_parts_found()
    {
        using var it = new Call();
        await it.Run([.. _small, "--resume", it["one.json"]]);
        var done = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(it["one.json"]))!;
        var parts = (System.Text.Json.Nodes.JsonArray)done["parts"]!;
        while (parts.Count > 8) parts.RemoveAt(parts.Count - 1);
        it.File("one.json", done.ToJsonString());
        it.Interrupt();

        Assert.Equal(130, await it.Run([.. _small, "--resume", it["one.json"]]));
        Assert.Contains("fault/tces-left violates I8 and I9.", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Every sensible trace", it.Out, StringComparison.Ordinal);
        Assert.Contains("interrupted", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_told_and_the_check_goes_on()
    {
        using var it = new Call();
        string[] call = ["check", "reference", "--platform", "vio", "--depth", "1", "--tests", "5", "--quiet"];

        Assert.Equal(0, await it.Run([.. call, "--resume", "/dev/full"]));
        Assert.StartsWith("reference conforms", it.Out, StringComparison.Ordinal);
        Assert.Contains("there is nothing to go on with", string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run([.. call, "--resume", it["x"], "--json", it["x"]]));
    }

    [Fact]
    public async Task An_interrupted_check_says_so_and_keeps_no_part_that_is_not_done()
    {
        using var it = new Call();
        it.Interrupt();

        Assert.Equal(130, await it.Run([.. _small, "--resume", it["one.json"]]));
        var done = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(it["one.json"]))!;
        Assert.Empty((System.Text.Json.Nodes.JsonArray)done["parts"]!);
    }

    [Fact]
    public async Task What_an_interrupted_check_has_kept_itself_it_does_not_run_as_if_it_had_been_kept_before()
    {
        using var it = new Call();
        await it.Run([.. _small, "--resume", it["whole.json"]]);
        var whole = it.Out;

        // As if it had been interrupted in its first part, with all that it finds kept by then.
        it.File("some.json", """{"schema":"conformance/resume/1","parts":[],"kept":[]}""");

        Assert.Equal(1, await it.Run([.. _small, "--resume", it["some.json"]]));
        Assert.Equal(whole, it.Out);
        Assert.DoesNotContain("kept earlier", it.Error, StringComparison.Ordinal);
    }
}
