namespace Conformance.Reports.Tests;

public class WrapTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one two")]
    [InlineData("one two three", "one two|three")]
    [InlineData("a  b", "a b")]
    [InlineData("abcdefghijk", "abcdefgh|ijk")]
    public void A_sentence_breaks_at_blanks_and_cuts_only_what_is_longer_than_a_line(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', Wrap.Sentence(text, width: 8)));

    [Theory]
    [InlineData("one two three", @"one \|two \|three")]
    [InlineData("abcdefghijk x", @"abcdefghijk \|x")]
    public void A_call_can_be_pasted(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', Wrap.Call(text, width: 8)));

    [Fact]
    public void An_item_is_not_broken() =>
        Assert.Equal(["a b   c d", "e f g"], Wrap.Items(["a b", "c d", "e f g"], width: 10));
}
