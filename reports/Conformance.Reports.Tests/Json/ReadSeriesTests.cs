namespace Conformance.Reports.Tests;

public class ReadSeriesTests
{
    private static readonly string Small = ResultJson.Of(SampleSeries.Small());

    public static TheoryData<string> Results => new(
        ResultJson.Of(SampleSeries.Small()),
        ResultJson.Of(SampleSeries.Empty()),
        ResultJson.Of(SampleSeries.Wide(points: 3, rules: 3)),
        ResultJson.Of(Hostile.Series()));

    [Theory]
    [MemberData(nameof(Results))]
    public void What_was_written_is_read_back(string json) =>
        Assert.Equal(json, ResultJson.Of(ResultJson.ReadSeries(json)));

    [Fact]
    public void The_schema_comes_first() =>
        Assert.StartsWith("{\n  \"schema\": \"conformance/series/1\",\n  \"series\": \"2015\",", Small, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_not_known_is_passed_over()
    {
        var json = Small.Replace("\"series\":", "\"later\": [1], \"series\":", StringComparison.Ordinal);
        Assert.Equal("2015", ResultJson.ReadSeries(json).Series);
    }

    [Theory]
    [InlineData("{\"schema\":\"conformance/series/2\",\"cells\":\"elsewhere\"}", "conformance/series/2")]
    [InlineData("{\"schema\":\"conformance/check/1\"}", "conformance/check/1")]
    [InlineData("{\"schema\":1}", "")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    public void Another_schema_is_refused_by_name(string json, string found)
    {
        var problem = Assert.Throws<UnknownSchemaException>(() => ResultJson.ReadSeries(json));
        Assert.Equal(found, problem.Found);
        Assert.Equal("conformance/series/1", problem.Understood);
    }

    [Fact]
    public void The_refusal_says_what_to_do() => Assert.Equal(
        "The result has the schema \"conformance/series/2\"; \"conformance/series/1\" is understood. It is of a later conformance: use that one.",
        Assert.Throws<UnknownSchemaException>(() => ResultJson.ReadSeries("{\"schema\":\"conformance/series/2\"}")).Message);

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("{\"schema\":\"conformance/series/1\"}")]
    [InlineData("{\"schema\":\"conformance/series/1\",\"series\":null}")]
    public void What_is_not_a_whole_result_is_refused(string json)
    {
        var problem = Assert.Throws<ResultFormatException>(() => ResultJson.ReadSeries(json));
        Assert.StartsWith("Not a whole result of conformance series: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_is_a_word_and_not_a_number()
    {
        var json = Small.Replace("\"verdict\": \"violates\"", "\"verdict\": 1", StringComparison.Ordinal);
        Assert.Throws<ResultFormatException>(() => ResultJson.ReadSeries(json));
    }
}
