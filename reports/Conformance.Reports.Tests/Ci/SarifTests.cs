using System.Text.Json;
using NJsonSchema;

namespace Conformance.Reports.Tests;

public class SarifTests
{
    private static readonly Lazy<Task<JsonSchema>> _schema = new(() => JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));

    public static TheoryData<string> Names => Everything.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_of_its_schema(string name) =>
        Assert.Empty((await _schema.Value).Validate(Told.As(Sarif.Write, Everything.Named(name))));

    [Fact]
    public async Task The_schema_refuses_what_is_wrong()
    {
        var text = Told.As(Sarif.Write, SampleCheck.Violating()).Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal);
        Assert.NotEmpty((await _schema.Value).Validate(text));
    }

    [Fact]
    public void A_rule_has_its_sentence_and_its_source()
    {
        var rule = Run(SampleCheck.Violating()).GetProperty("tool").GetProperty("driver").GetProperty("rules")[1];
        Assert.Equal("I9", rule.GetProperty("id").GetString());
        Assert.Equal("kernel-owned group maps no user page", Text(rule, "shortDescription"));
        Assert.Equal("A group that the kernel owns maps no page of its former external owner.", Text(rule, "fullDescription"));
        Assert.Equal("Source: drivers/vfio/vfio_iommu_spapr_tce.c, tce_iommu_release_ownership()", Text(rule, "help"));
    }

    [Fact]
    public void A_finding_of_a_series_is_at_its_patch()
    {
        var result = Results(SampleSeries.Small()).Single(result => result.GetProperty("ruleId").GetString() == "I9");
        Assert.Equal(("f87a8864", "PATCHES"), Place(result));
        Assert.Equal("18/34 Rework IOMMU ownership control", Text(result.GetProperty("locations")[0], "message"));
        Assert.Equal("unchanged", result.GetProperty("baselineState").GetString());
        Assert.Equal("note", result.GetProperty("level").GetString());
        Assert.Equal("46d3e1e1", result.GetProperty("properties").GetProperty("mendedBy").GetString());
        var steps = result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations");
        Assert.Equal(
            ["take grp0 ctr0 -> ok", "user-map grp0 entry=1 page=4 rw -> ok", "release grp0 -> ok"],
            steps.EnumerateArray().Select(step => Text(step.GetProperty("location"), "message")));
    }

    [Fact]
    public void A_finding_of_a_check_is_at_the_page_of_the_model_and_names_the_kernel_file()
    {
        var result = Results(SampleCheck.Violating())[0];
        Assert.Equal(("model/README.md", "MODEL"), Place(result));
        Assert.Equal("error", result.GetProperty("level").GetString());
        var file = result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal("drivers/vfio/vfio_iommu_spapr_tce.c", file.GetProperty("uri").GetString());
        Assert.Equal("LINUX", file.GetProperty("uriBaseId").GetString());
    }

    [Fact]
    public void The_same_finding_has_the_same_fingerprint_and_another_one_has_not()
    {
        var prints = Results(SampleCheck.Violating()).Concat(Results(SampleCheck.Violating()))
            .Select(result => result.GetProperty("partialFingerprints").GetProperty("problem/v1").GetString()).ToList();
        Assert.Equal(4, prints.Count);
        Assert.Equal(2, prints.Distinct().Count());
    }

    [Fact]
    public void What_is_new_and_what_is_gone_say_so() => Assert.Equal(
        ["I7 unchanged", "I10 unchanged", "I9 new", "I26 ", "I1 absent"],
        Results((SeriesRecord)Everything.Named("series with news")[0]).Select(result =>
            $"{result.GetProperty("ruleId").GetString()} {(result.TryGetProperty("baselineState", out var state) ? state.GetString() : "")}"));

    private static JsonElement Run(IResult result)
    {
        using var document = JsonDocument.Parse(Told.As(Sarif.Write, result));
        return document.RootElement.GetProperty("runs")[0].Clone();
    }

    private static List<JsonElement> Results(IResult result) => [.. Run(result).GetProperty("results").EnumerateArray()];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetProperty("text").GetString();

    private static (string?, string?) Place(JsonElement result)
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        return (place.GetProperty("uri").GetString(), place.GetProperty("uriBaseId").GetString());
    }
}
