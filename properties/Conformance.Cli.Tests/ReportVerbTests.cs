using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Cli.Tests;

public class ReportVerbTests
{
    private static readonly string[] _formats = ["--junit", "--tap", "--ktap", "--sarif", "--patchwork", "--markdown", "--c", "--xunit"];

    [Fact]
    public async Task A_saved_result_prints_the_page_that_the_run_printed()
    {
        using var it = new Call();
        Assert.Equal(1, await it.Run("check", "fault/tces-left", "--platform", "ioda2", "--depth", "3", "--tests", "20", "--json", it["result.json"]));
        var page = it.Out;
        Assert.Equal(0, await it.Run("report", it["result.json"]));
        Assert.Equal(page, it.Out);
    }

    [Fact]
    public async Task Every_format_of_a_series_is_written()
    {
        using var it = new Call();
        var files = _formats.SelectMany(format => new[] { format, it[format[2..]] });
        Assert.Equal(0, await it.Run(["report", it.File("2015.json", Recorded()), .. files, "--traces", it["traces"]]));
        Assert.All(_formats, format => Assert.True(new FileInfo(it[format[2..]]).Length > 100, format));
        Assert.Equal(23, Directory.GetFiles(it["traces"]).Length);
        Assert.All(_formats, format => Assert.Contains($"wrote {it[format[2..]]}\n", it.Out, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trace_that_is_written_can_be_replayed_and_breaks_its_rule()
    {
        using var it = new Call();
        await it.Run("report", it.File("2015.json", Recorded()), "--traces", it["traces"], "--rule", "I9");
        var trace = Assert.Single(Directory.GetFiles(it["traces"]));
        Assert.Equal(1, await it.Run("replay", trace));
        Assert.Contains("violates I9", it.Out, StringComparison.Ordinal);
        Assert.Contains("As the file says.", it.Out.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_72_columns_wide_and_leaves_the_tags_to_the_sender()
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run("report", it.File("2015.json", Recorded()), "--mail", "--rule", "I9"));
        Assert.EndsWith("\nFixes:\nReported-by:\n", it.Out, StringComparison.Ordinal);
        Assert.All(it.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 72));
    }

    [Fact]
    public async Task Against_a_base_what_is_new_exits_with_1_and_what_is_mended_does_not()
    {
        using var it = new Call();
        var (whole, fewer) = (it.File("whole.json", Recorded()), it.File("fewer.json", Fewer()));
        Assert.Equal(0, await it.Run("report", whole, "--against", whole));
        Assert.StartsWith("Against the base: 0 new, 0 mended, 23 still there.\n", it.Out, StringComparison.Ordinal);
        Assert.Equal(0, await it.Run("report", fewer, "--against", whole));
        Assert.StartsWith("Against the base: 0 new, 1 mended, 22 still there.\n", it.Out, StringComparison.Ordinal);
        Assert.Equal(1, await it.Run("report", whole, "--against", fewer));
        Assert.StartsWith("Against the base: 1 new, 0 mended, 22 still there.\n", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotations_and_mail_go_to_the_standard_output()
    {
        using var it = new Call { Input = Recorded() };
        Assert.Equal(0, await it.Run("report", "-", "--github"));
        Assert.StartsWith("::error title=conformance series 2015::Violates: 23 findings", it.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_results_are_told_one_behind_the_other()
    {
        using var it = new Call();
        var result = it.File("2015.json", Recorded());
        Assert.Equal(0, await it.Run("report", result, result, "--quiet"));
        Assert.Equal(2, it.Out.Split("Violates: ").Length - 1);
        Assert.Equal(2, await it.Run("report", result, result, "--against", result));
        Assert.Contains("--against compares one result with one; 2 are given", it.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Not a whole result of conformance")]
    [InlineData("{\"schema\":\"conformance/check/1\"", "Not a whole result of conformance")]
    [InlineData("{\"schema\":\"conformance/check/2\"}", "It is of a later conformance: use that one.")]
    [InlineData("{\"schema\":\"conformance/list/1\"}", "The result has the schema")]
    public async Task What_is_no_result_is_refused_by_the_file_s_name_and_nothing_is_written(string text, string said)
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("report", it.File("result.json", text), "--junit", it["junit.xml"]));
        Assert.StartsWith($"conformance: {it["result.json"]}: ", it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(said, it.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(File.Exists(it["junit.xml"]));
        Assert.Empty(it.Out);
    }

    [Fact]
    public async Task What_cannot_be_written_is_refused_before_anything_is_read()
    {
        using var it = new Call();
        var file = it.File("file", "");
        Assert.Equal(2, await it.Run("report", it["missing.json"], "--junit", it["none/junit.xml"]));
        Assert.Contains("--junit: Cannot write", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("report", it["missing.json"], "--traces", Path.Combine(file, "traces")));
        Assert.Contains("--traces: cannot make the folder", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("report", it["missing.json"], "--tap", it["same"], "--ktap", it["same"]));
        Assert.Contains("--tap and --ktap name one file", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("report", it["missing.json"], "--tap", "-"));
        Assert.Contains("/dev/stdout is the standard output", it.Error, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("report", it["missing.json"]));
        Assert.Contains("no such file", it.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task A_rule_that_found_nothing_is_refused_with_those_that_did()
    {
        using var it = new Call();
        Assert.Equal(2, await it.Run("report", it.File("2015.json", Recorded()), "--mail", "--rule", "I99"));
        Assert.Contains("Possible: I7, I2,", it.Error, StringComparison.Ordinal);
    }

    private static string Recorded() => Repository.Text("properties/Conformance.Properties/Series/Recorded/2015.json");

    private static string Fewer()
    {
        var series = JsonNode.Parse(Recorded())!;
        var findings = series["findings"]!.AsArray();
        findings.Remove(findings.First(finding => finding!["rule"]!.GetValue<string>() == "I9"));
        return series.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
