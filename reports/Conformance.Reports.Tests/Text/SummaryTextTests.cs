namespace Conformance.Reports.Tests;

public class SummaryTextTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Fact]
    public void What_is_new_comes_first_and_what_is_recorded_fills_the_room() => Assert.Equal(
        """
        Not as recorded: 1 new, 1 gone of 3 recorded findings.
          I9: first bad f87a8864, mended by 46d3e1e1, 3 commands
          I7: first bad v4.1, mended by f87a8864, 2 commands
          I10 after I9: first bad f87a8864, mended by 46d3e1e1, 4 commands

        """,
        Told.By<IResult>(SummaryText.Write, Everything.Named("series with news")[0]));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_fits_a_screen_with_the_prompt_below(string name)
    {
        var lines = Told.By<IResult>(SummaryText.Write, Everything.Named(name)[0]).Split('\n');
        Assert.InRange(lines.Length, 2, 23);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 72));
    }

    [Fact]
    public void What_there_is_no_room_for_is_counted()
    {
        var finding = SampleTen.Series().Findings[0];
        var many = SampleTen.Series() with { Findings = [.. Enumerable.Repeat(finding, 100)] };
        Assert.EndsWith("\n  and 80 more\n", Told.By<IResult>(SummaryText.Write, many), StringComparison.Ordinal);
    }
}
