namespace Conformance.Reports.Tests;

public class PlainTests
{
    [Theory]
    [InlineData("take grp0 ctr0", "take grp0 ctr0")]
    [InlineData("\u001b[31mred", @"\x1b[31mred")]
    [InlineData("a\tb\r\n\u007f", @"a\x09b\x0d\x0a\x7f")]
    [InlineData("caf\u00e9 \u202e", @"caf\xe9 \u202e")]
    public void What_is_not_printable_ASCII_is_spelled_out(string text, string plain) => Assert.Equal(plain, Plain.Of(text));
}
