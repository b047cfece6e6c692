namespace Conformance.Reports.Tests;

public class ReadTests
{
    public static TheoryData<string> Names => [.. Everything.Results.Where(result => result.Name != "worst").Select(result => result.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_is_read_back(string name)
    {
        var result = Everything.Named(name)[0];
        var json = Of(result);
        var read = ResultJson.Read(json);
        Assert.Equal(result.GetType(), read.GetType());
        Assert.Equal(json, Of(read));
    }

    [Theory]
    [InlineData("{\"schema\":\"conformance/check/2\",\"rules\":7}", "\"conformance/check/1\" is understood. It is of a later conformance: use that one.")]
    [InlineData("{\"schema\":\"conformance/check/0\"}", "\"conformance/check/1\" is understood. Save it again with this version of conformance.")]
    [InlineData("{\"schema\":\"conformance/list/1\"}", "or \"conformance/bench/1\" is understood.")]
    public void Another_version_is_refused_by_name(string json, string said) =>
        Assert.Contains(said, Assert.Throws<UnknownSchemaException>(() => ResultJson.Read(json)).Message, StringComparison.Ordinal);

    // Fields that came later have a default, so that a result of this schema's first day is read.
    [Fact]
    public void A_result_of_an_older_program_is_read()
    {
        var old = Of(SampleSeries.Small())
            .Replace("\"underFault\": false,", "", StringComparison.Ordinal)
            .Replace(",\n    \"shallowDepth\": 0", "", StringComparison.Ordinal);
        Assert.NotEqual(Of(SampleSeries.Small()), old);
        Assert.Equal(Of(SampleSeries.Small()), Of(ResultJson.Read(old)));
    }

    [Fact]
    public void A_file_that_was_cut_short_is_refused_wherever_that_was()
    {
        var json = Of(SampleCheck.Violating());
        for (var length = 0; length < json.Length - 2; length += 13)
            Assert.Throws<ResultFormatException>(() => ResultJson.Read(json[..length]));
    }

    [Theory]
    [InlineData("\"findings\": [", "\"findings\": [null,")]
    [InlineData("\"2015/f87a8864\"", "\"\\ud800\"")]
    [InlineData("\"2015/f87a8864\"", "null")]
    [InlineData("\"violates\"", "1")]
    [InlineData("\"length\": 3", "\"length\": 1e99")]
    public void What_no_run_has_written_is_refused(string written, string forged)
    {
        var json = Of(SampleCheck.Violating());
        Assert.Contains(written, json, StringComparison.Ordinal);
        Assert.Throws<ResultFormatException>(() => ResultJson.Read(json.Replace(written, forged, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_nested_too_deeply_is_refused() =>
        Assert.Throws<ResultFormatException>(() => ResultJson.Read($"{{\"schema\":\"conformance/check/1\",\"x\":{new string('[', 100_000)}"));

    private static string Of(IResult result) => result switch
    {
        SeriesRecord series => ResultJson.Of(series),
        CheckRecord check => ResultJson.Of(check),
        ReplayRecord replay => ResultJson.Of(replay),
        ExploreRecord explored => ResultJson.Of(explored),
        AgainstRecord against => ResultJson.Of(against),
        MutantsRecord mutants => ResultJson.Of(mutants),
        SeedsRecord seeds => ResultJson.Of(seeds),
        _ => ResultJson.Of((BenchRecord)result),
    };
}
