namespace Conformance.Reports.Tests;

public class WidthTests
{
    public static TheoryData<string> Texts => new(
        Told.By(Hostile.Counterexample()),
        Told.By(Hostile.Series()),
        Told.By(Hostile.Series() with { Baseline = null }),
        Told.By(Hostile.Check()),
        Told.By(Hostile.Check() with { Work = Sample.NoWork, Verdict = VerdictRecord.Violates }),
        Told.By(Hostile.Replay()),
        Told.By(Hostile.List()),
        Told.By(SampleSeries.Small()),
        Told.By(SampleSeries.Wide(points: 8, rules: 28)),
        Told.By(SampleSeries.Wide(points: 2, rules: 28)),
        Told.By(SampleSeries.Wide(points: 40, rules: 40)),
        Told.By(SampleCheck.Large()));

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_line_is_wider_than_72_columns(string text) =>
        Assert.DoesNotContain(text.Split('\n'), line => line.Length > 72);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_but_printable_ASCII_gets_out(string text) =>
        Assert.DoesNotContain(text, c => c is not (>= ' ' and <= '~' or '\n'));

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_line_ends_in_a_blank_and_no_page_in_an_empty_line(string text)
    {
        Assert.DoesNotContain(text.Split('\n'), line => line.EndsWith(' '));
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_writers_own_newline_is_not_used()
    {
        using StringWriter writer = new() { NewLine = "\r\n" };
        CounterexampleText.Write(Sample.Counterexample(), writer);
        Assert.DoesNotContain('\r', writer.ToString());
    }
}
