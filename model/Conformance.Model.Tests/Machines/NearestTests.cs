using Conformance.Model.Machines;

namespace Conformance.Model.Tests.Machines;

public class NearestTests
{
    private static readonly string[] _words = ["take", "release", "raw-bypass", "2015/v4.1"];

    [Theory]
    [InlineData("take", "take")]
    [InlineData("tkae", "take")]
    [InlineData("TAKE", "take")]
    [InlineData("relaese", "release")]
    [InlineData("bypass", "raw-bypass")]
    [InlineData("v4.1", "2015/v4.1")]
    [InlineData("x", null)]
    [InlineData("something-else", null)]
    public void The_nearest_word_is_found_or_none(string word, string? nearest) => Assert.Equal(nearest, Nearest.To(word, _words));

    [Fact]
    public void Of_equally_near_words_the_first_is_meant() => Assert.Equal("ioda2", Nearest.To("ioda3", ["ioda2", "ioda1"]));

    [Fact]
    public void Of_no_words_none_is_near() => Assert.Null(Nearest.To("take", []));

    [Fact]
    public void A_suggestion_is_one_word_or_all()
    {
        Assert.Equal("Did you mean \"take\"?", Nearest.Suggest("tkae", _words));
        Assert.Equal("Possible: take, release, raw-bypass, 2015/v4.1.", Nearest.Suggest("x", _words));
    }
}
