namespace Conformance.Reports.Tests;

public class WordsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(99_999, "99,999")]
    [InlineData(199_999, "199k")]
    [InlineData(9_999_999, "9,999k")]
    [InlineData(19_999_999, "19M")]
    public void A_short_number_never_claims_more(long number, string text) => Assert.Equal(text, Words.Short(number));

    [Theory]
    [InlineData(1, "1 trace")]
    [InlineData(39_324, "39,324 traces")]
    public void A_count_agrees_with_its_noun(long count, string text) => Assert.Equal(text, Words.Count(count, "trace"));

    [Fact]
    public void Words_are_listed_in_English()
    {
        Assert.Equal("", Words.And([]));
        Assert.Equal("I1", Words.And(["I1"]));
        Assert.Equal("I1, I2 and I3", Words.And(["I1", "I2", "I3"]));
    }
}
