using System.Text.Json;
using System.Text.RegularExpressions;

namespace Conformance.Reports.Tests;

public partial class PatchworkTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_what_the_API_takes(string name)
    {
        using var document = JsonDocument.Parse(Told.As(Patchwork.Write, Everything.Named(name)));
        var check = document.RootElement;
        Assert.Equal(["state", "context", "description"], check.EnumerateObject().Select(field => field.Name));
        Assert.Contains(check.GetProperty("state").GetString(), (string[])["success", "warning", "fail"]);
        Assert.Matches(Slug(), check.GetProperty("context").GetString());
        Assert.InRange(check.GetProperty("description").GetString()!.Length, 1, 100);
    }

    [Theory]
    [InlineData("series", "success", "conformance-series-2015", "As recorded: all 3 findings, nothing new.")]
    [InlineData("judged series", "fail", "conformance-series-2015", "I7: first bad v4.1, mended by f87a8864, 2 commands; 2 more")]
    [InlineData("violating check", "fail", "conformance-check-2015-f87a8864", "I9: broken by 2015/f87a8864, 3 commands; 1 more")]
    [InlineData("conforming check", "success", "conformance-check-reference", "reference conforms: no disagreement in any of the 39,324 traces up to length 4, nor in 2,000...")]
    [InlineData("bench", "success", "conformance-bench", "Figures of one machine at one time: nothing was judged.")]
    public void It_says_the_first_thing_that_counts(string name, string state, string context, string description)
    {
        using var document = JsonDocument.Parse(Told.As(Patchwork.Write, Everything.Named(name)));
        Assert.Equal(
            (state, context, description),
            (Field("state"), Field("context"), Field("description")));

        string? Field(string field) => document.RootElement.GetProperty(field).GetString();
    }

    [Fact]
    public void An_undecided_check_is_a_warning()
    {
        var check = SampleCheck.Conforming() with { Verdict = VerdictRecord.Inconclusive, Rules = [new(Sample.Rule("I26"), VerdictRecord.Inconclusive, "not observed", 0)] };
        Assert.Contains("\"state\": \"warning\"", Told.As(Patchwork.Write, check), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_results_are_a_list()
    {
        using var document = JsonDocument.Parse(Told.As(Patchwork.Write, SampleCheck.Conforming(), SampleCheck.Violating()));
        Assert.Equal(["success", "fail"], document.RootElement.EnumerateArray().Select(check => check.GetProperty("state").GetString()));
    }

    [GeneratedRegex("^[-a-zA-Z0-9_]{1,255}$")]
    private static partial Regex Slug();
}
