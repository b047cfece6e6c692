namespace Conformance.Reports.Tests;

public class MailBlockTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Fact]
    public void A_finding_of_a_series_is_told_whole() => Assert.Equal(
        """
        2015/f87a8864 violates I9: A group that the kernel owns maps no page of
        its former external owner.

          boot: platform=ioda2 groups=1 entries=4
           1  take grp0 ctr0
           2  user-map grp0 entry=1 page=4 rw
           3  release grp0
                Expected: grp0 tces empty
                Actual:   grp0 tces 1:user page 4 rw

        Rule:     I9, kernel-owned group maps no user page
        Breaks:   at command 3: release grp0
        Differs:  grp0 tces is 1:user page 4 rw, should be empty
        In:       2015/f87a8864; first bad f87a8864, mended by 46d3e1e1
        Minimal:  proven (177 traces replayed); found at random, trace 17 of ...

        Fixes:
        Reported-by:

        """,
        Told.As(MailBlock.Write, OneRule.Of(SampleSeries.Small(), "I9")));

    [Fact]
    public void What_comes_only_in_the_wake_of_another_is_one_line()
    {
        var text = Told.As(MailBlock.Write, SampleSeries.Small());
        Assert.Equal(2, text.Split("Reported-by:").Length - 1);
        Assert.EndsWith("\nIn their wake: I10 after I9 broken by f87a8864.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_wrong_it_says_so() =>
        Assert.Equal("Nothing to mail: no trace breaks a rule.\n", Told.As(MailBlock.Write, SampleCheck.Conforming()));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_line_is_wider_than_72_columns_nor_anything_but_plain_ASCII(string name) => Assert.All(
        Told.As(MailBlock.Write, Everything.Named(name)).Split('\n'),
        line =>
        {
            Assert.InRange(line.Length, 0, 72);
            Assert.True(line.All(letter => letter is >= ' ' and <= '~'), line);
            Assert.False(line.EndsWith(' '));
        });
}
