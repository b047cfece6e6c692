using System.Text.Json;

namespace Conformance.Cli.Tests;

public class SeriesVerbTests
{
    private static readonly string[] _small = ["--depth", "2", "--tests", "0"];

    [Fact]
    public async Task The_series_of_2015_is_as_recorded_and_its_JSON_has_the_names_that_others_read()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("series", "2015", "--json", it["result.json"]));
        Assert.EndsWith("\n\nAs recorded: all 23 findings, nothing new.\n", it.Out, StringComparison.Ordinal);
        Assert.All(it.Out.Replace(it["found"], "found", StringComparison.Ordinal).Split('\n'), line => Assert.InRange(line.Length, 0, 72));
        Assert.True(it.HasFound);
        Assert.Contains(Picture(), it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        var root = result.RootElement;
        Assert.Equal("conformance/series/1", root.GetProperty("schema").GetString());
        Assert.Equal("2015", root.GetProperty("series").GetString());
        Assert.Equal(
            ["v4.1", "9b14a1ff", "0eaf4def", "f87a8864", "b82c75bf", "05c6cfb9", "46d3e1e1", "v4.2"],
            root.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("id").GetString()));
        Assert.Equal("violates", root.GetProperty("points")[0].GetProperty("verdict").GetString());

        var verdicts = root.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("verdict").GetString()).Distinct();
        Assert.Subset(new HashSet<string?> { "conforms", "violates", "inconclusive", "not-applicable" }, new HashSet<string?>(verdicts));
        Assert.Equal(2, Cell(root, "v4.1", "I7").GetProperty("length").GetInt32());

        var left = root.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("rule").GetString() == "I9");
        Assert.Equal("f87a8864", left.GetProperty("firstBad").GetString());
        Assert.Equal("46d3e1e1", left.GetProperty("fixedBy").GetString());
        Assert.Equal(3, left.GetProperty("length").GetInt32());
        Assert.Equal(
            ["take grp0 ctr0", "user-map grp0 entry=0 page=2 rw", "release grp0"],
            left.GetProperty("trace").EnumerateArray().Select(command => command.GetString()));
    }

    [Fact]
    public async Task The_posted_patch_is_as_recorded()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("series", "seed"));
        Assert.Contains("\nAs recorded: ", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_of_another_series_is_refused_before_anything_is_run()
    {
        using var it = new Call();
        await it.Run(["series", "seed", "--depth", "1", "--tests", "0", "--json", it["seed.json"]]);

        Assert.Equal(2, await it.Run(["series", "2015", "--baseline", it["seed.json"]]));
        Assert.StartsWith("conformance: --baseline: it is of the series seed, no patch of which is in 2015.", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task Without_the_baseline_history_is_judged_plainly()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run(["series", "2015", "--no-baseline", .. _small]));
        Assert.Contains("\nViolates: ", it.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ecorded", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_platform_alone_is_not_compared_and_says_so()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run(["series", "seed", "--platform", "ioda2", .. _small]));
        Assert.EndsWith(
            "Not compared with the recorded baseline, which is of all platforms\ntogether; ioda2 alone is judged plainly.\n",
            it.Out,
            StringComparison.Ordinal);
        Assert.Equal(0, await it.Run(["series", "seed", "--platform", "vio", .. _small]));
    }

    [Fact]
    public async Task A_smaller_run_than_the_recorded_one_is_no_riddle()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("series", "seed", "--depth", "1", "--tests", "0"));
        Assert.Contains("\nNot as recorded: ", it.Out, StringComparison.Ordinal);
        Assert.EndsWith(
            "The baseline was recorded with --depth 4 --tests 1000; this run was\nsmaller.\n", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes()
    {
        using var it = new Call();
        var texts = new List<string>();
        foreach (var name in new[] { "one.json", "two.json" })
        {
            await it.Run("series", "seed", "--depth", "2", "--tests", "50", "--seed", "3", "--json", it[name]);
            texts.Add(it.Out + await File.ReadAllTextAsync(it[name]));
        }

        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task A_series_that_is_interrupted_exits_130_and_is_not_compared()
    {
        using var it = new Call();
        it.Interrupt();
        Assert.Equal(130, await it.Run("series", "2015", "--json", it["result.json"]));
        Assert.Contains("stopped before its end: interrupted.", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("ecorded", it.Out, StringComparison.Ordinal);

        using var result = JsonDocument.Parse(await File.ReadAllTextAsync(it["result.json"]));
        Assert.All(
            result.RootElement.GetProperty("cells").EnumerateArray(),
            cell => Assert.NotEqual("conforms", cell.GetProperty("verdict").GetString()));
    }

    // The picture of the README; its last line names the folder of whoever ran it.
    private static string Picture() => Repository.Fences("README.md").First().Text.Split("  Replay:")[0];

    private static JsonElement Cell(JsonElement root, string point, string rule) => root.GetProperty("cells").EnumerateArray()
        .Single(cell => cell.GetProperty("point").GetString() == point && cell.GetProperty("rule").GetString() == rule);
}
