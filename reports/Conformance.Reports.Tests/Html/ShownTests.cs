namespace Conformance.Reports.Tests;

public sealed class ShownTests
{
    [Theory]
    [InlineData("a < b && c > 'd' \"e\"", "a &lt; b &amp;&amp; c &gt; &#39;d&#39; &quot;e&quot;")]
    [InlineData("café – 漢字", "café – 漢字")]
    [InlineData("\x1b[2J\a\0\r\n\t", "\\x1b[2J\\x07\\x00\\x0d\\x0a\\x09")]
    [InlineData("\u202e\u200b\u2028\ufeff\u0085\u00a0", "\\u202e\\u200b\\u2028\\ufeff\\x85\\xa0")]
    public void Text_becomes_what_a_page_can_show(string text, string shown) => Assert.Equal(shown, Html.Of($"{text}").ToString());

    [Fact]
    public void Half_a_character_becomes_a_whole_one() => Assert.Equal("\ufffdx", Html.Of($"{"\ud800x"}").ToString());

    [Fact]
    public void Html_that_is_filled_in_is_not_escaped_twice() =>
        Assert.Equal("<p><b>&lt;</b>3</p>", Html.Of($"<p>{Html.Of($"<b>{"<"}</b>")}{3}</p>").ToString());
}
