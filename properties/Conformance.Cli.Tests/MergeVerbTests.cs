using System.Text.Json.Nodes;

namespace Conformance.Cli.Tests;

public class MergeVerbTests
{
    [Theory]
    [InlineData("fault/tces-left", 2)]
    [InlineData("2015/v4.1", 3)]
    public async Task Parts_joined_have_the_findings_of_the_whole(string name, int count)
    {
        using var it = new Call();
        string[] small = ["check", name, "--depth", "2", "--tests", "60"];
        Assert.Equal(1, await it.Run([.. small, "--json", it["whole.json"]]));
        var parts = new List<string>();
        for (var part = 1; part <= count; part++)
        {
            parts.Add(it[$"part{part}.json"]);
            await it.Run([.. small, "--found", it[$"found{part}"], "--shard", $"{part}/{count}", "--json", parts[^1]]);
        }

        parts.Reverse();
        Assert.Equal(1, await it.Run(["merge", .. parts, "--json", it["merged.json"]]));

        Assert.Equal(await Findings(it["whole.json"]), await Findings(it["merged.json"]));
        var (whole, merged) = (await Json(it["whole.json"]), await Json(it["merged.json"]));
        foreach (var same in new[] { "verdict", "rules", "kinds", "strategies", "coverage", "warnings" }) Assert.Equal($"{whole[same]}", $"{merged[same]}");
        Assert.Equal($"{whole["lengths"]}".Length, $"{merged["lengths"]}".Length);
        foreach (var same in new[] { "exhaustiveTraces", "randomTraces", "commands", "depth" }) Assert.Equal($"{whole["work"]![same]}", $"{merged["work"]![same]}");
    }

    [Fact]
    public async Task A_part_that_has_nothing_to_do_is_inconclusive_alone_and_does_the_whole_no_harm()
    {
        using var it = new Call();
        string[] small = ["check", "reference", "--platform", "vio", "--depth", "1", "--tests", "5"];
        await it.Run([.. small, "--json", it["whole.json"]]);
        var worlds = 0;
        var parts = new List<string>();
        for (var part = 1; part <= 9; part++)
        {
            parts.Add(it[$"part{part}.json"]);
            var code = await it.Run([.. small, "--shard", $"{part}/9", "--json", parts[^1]]);
            var isIdle = (int)(await Json(parts[^1]))["work"]!["commands"]! == 0;
            Assert.Equal(isIdle ? 125 : 0, code);
            Assert.Equal(isIdle ? "inconclusive" : "conforms", (string?)(await Json(parts[^1]))["verdict"]);
            if (isIdle) Assert.StartsWith($"reference is inconclusive: part {part} of 9 has nothing to do.", it.Out, StringComparison.Ordinal);
            else worlds++;
        }

        Assert.InRange(worlds, 1, 8);
        Assert.Equal(0, await it.Run(["merge", .. parts, "--json", it["merged.json"]]));
        Assert.Equal($"{(await Json(it["whole.json"]))["rules"]}", $"{(await Json(it["merged.json"]))["rules"]}");
        Assert.Equal("conforms", (string?)(await Json(it["merged.json"]))["verdict"]);
    }

    [Fact]
    public async Task Parts_that_do_not_belong_together_are_refused_with_both_values()
    {
        using var it = new Call();
        string[] small = ["check", "reference", "--platform", "vio", "--depth", "1", "--tests", "5", "--json"];
        await it.Run([.. small, it["one.json"], "--shard", "1/2"]);
        await it.Run([.. small, it["two.json"], "--shard", "2/2", "--seed", "7"]);
        await it.Run([.. small, it["whole.json"]]);

        Assert.Equal(2, await it.Run("merge", it["one.json"], it["two.json"]));
        Assert.Contains("has the seed 1, ", Said(it), StringComparison.Ordinal);
        Assert.Contains("has 7", Said(it), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("merge", it["one.json"]));
        Assert.Contains("part 2 of 2 is missing", Said(it), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("merge", it["one.json"], it["one.json"]));
        Assert.Contains("part 1 of 2 comes twice", Said(it), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("merge", it["whole.json"]));
        Assert.Contains("is the result of a whole check", Said(it), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("merge", it.File("empty.json", "{}")));
        Assert.Contains("no schema", Said(it), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AQ==")]
    [InlineData("//8DAAAA")]
    [InlineData("no base 64")]
    public async Task Damaged_coverage_is_refused_and_no_fault_of_the_harness(string pairs)
    {
        using var it = new Call();
        string[] call = ["check", "reference", "--platform", "vio", "--depth", "1", "--tests", "5"];
        await it.Run([.. call, "--json", it["one.json"], "--shard", "1/1"]);
        await it.Run([.. call, "--resume", it["resume.json"]]);
        var part = await Json(it["one.json"]);
        part["shard"]!["coverage"]![0]!["pairs"] = pairs;
        it.File("one.json", part.ToJsonString());
        var done = await Json(it["resume.json"]);
        done["parts"]![0]!["shard"]!["coverage"]![0]!["pairs"] = pairs;
        it.File("resume.json", done.ToJsonString());

        Assert.Equal(2, await it.Run("merge", it["one.json"]));
        Assert.Contains("damaged", Said(it), StringComparison.Ordinal);
        Assert.Equal(2, await it.Run([.. call, "--resume", it["resume.json"]]));
        Assert.Contains("damaged", Said(it), StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the harness", Said(it), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("2")]
    [InlineData("a/b")]
    public async Task What_is_no_part_is_refused(string shard)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("check", "reference", "--shard", shard));
        Assert.Contains($"--shard {shard}: part and number of parts are needed, e.g. --shard 1/4", Said(it), StringComparison.Ordinal);
    }

    // On one line, however wide the page is.
    private static string Said(Call it) => string.Join(' ', it.Error.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static async Task<JsonNode> Json(string file) => JsonNode.Parse(await File.ReadAllTextAsync(file))!;

    // All but the call that replays: each part keeps its traces in its own folder.
    private static async Task<string> Findings(string file)
    {
        var findings = (JsonArray)(await Json(file))["findings"]!;
        foreach (var finding in findings) ((JsonObject)finding!).Remove("replay");
        return findings.ToJsonString();
    }
}
