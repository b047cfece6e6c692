using System.Diagnostics;

namespace Conformance.Reports.Tests;

public class AllFormatsTests
{
    private static readonly Action<IReadOnlyList<IResult>, TextWriter>[] _formats =
        [JUnit.Write, Tap.Write, Ktap.Write, Sarif.Write, GitHub.Write, Patchwork.Write, Markdown.Write, MailBlock.Write, CProgram.Write, XunitTest.Write];

    public static TheoryData<string> Names => Everything.Names;

    [Fact]
    public void Ten_points_with_twenty_findings_are_written_in_all_formats_in_under_two_seconds()
    {
        var series = ResultJson.Read(ResultJson.Of(SampleTen.Series()));
        Assert.Equal((10, 20), (((SeriesRecord)series).Points.Count, ((SeriesRecord)series).Findings.Count));
        var clock = Stopwatch.StartNew();
        var texts = _formats.Select(format => Told.As(format, series)).Append(string.Concat(TraceText.Files([series]).Select(file => file.Text))).ToList();
        clock.Stop();
        Assert.All(texts, text => Assert.True(text.Length > 100));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 2);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_result_gives_the_same_text_and_no_control_character_gets_out(string name) => Assert.All(_formats, format =>
    {
        var text = Told.As(format, Everything.Named(name));
        Assert.Equal(text, Told.As(format, Everything.Named(name)));
        Assert.True(text.All(letter => letter is '\n' or '\t' or (>= ' ' and <= '~')));
    });
}
