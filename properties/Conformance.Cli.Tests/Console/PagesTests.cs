using Conformance.Reports;

namespace Conformance.Cli.Tests;

public class PagesTests
{
    private static readonly IResult _series = ResultJson.Read(Repository.Text("properties/Conformance.Properties/Series/Recorded/2015.json"));

    [Fact]
    public void A_file_gets_the_page_and_nothing_else()
    {
        using var page = new StringWriter { NewLine = "\n" };
        ResultText.Write(_series, page);
        Assert.Equal(page.ToString(), Told(isScreen: false, hasColours: true));
    }

    [Fact]
    public void A_screen_ends_in_a_summary_that_fits_80_by_24()
    {
        var page = Told(isScreen: true, hasColours: false);
        var last = page.TrimEnd('\n').Split('\n')[^22..];
        Assert.StartsWith(Told(isScreen: false, hasColours: false), page, StringComparison.Ordinal);
        Assert.StartsWith("Violates: 23 findings", last[0], StringComparison.Ordinal);
        Assert.Equal("  I7: first bad v4.1, mended by b82c75bf, 2 commands", last[1]);
        Assert.Matches("^  and [0-9]+ more$", last[^1]);
        Assert.All(last, line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void Colours_are_for_a_screen_that_wants_them()
    {
        var coloured = Told(isScreen: true, hasColours: true);
        Assert.Contains("\x1b[32m        Expected: ", coloured, StringComparison.Ordinal);
        Assert.Contains("\x1b[31m        Actual:   ", coloured, StringComparison.Ordinal);
        Assert.DoesNotContain('\x1b', Told(isScreen: true, hasColours: false));
        Assert.DoesNotContain('\x1b', Told(isScreen: false, hasColours: true));
    }

    [Fact]
    public void Quiet_is_the_verdict()
    {
        var said = Told(isScreen: true, hasColours: true, Volume.Quiet);
        Assert.Equal("Violates: 23 findings, 11 of them not mended by the end of the series.\n", said.Replace("\n", " ", StringComparison.Ordinal).TrimEnd() + "\n");
    }

    [Fact]
    public async Task Verbose_tells_how_the_run_goes_and_quiet_nothing_of_it()
    {
        using var it = new Call();
        await it.Run("check", "reference", "--platform", "vio", "--depth", "2", "--tests", "10", "--verbose");
        Assert.Contains("% covered, 0 found", it.Error, StringComparison.Ordinal);
        var page = it.Out;
        Assert.Equal(0, await it.Run("check", "reference", "--platform", "vio", "--depth", "2", "--tests", "10", "--quiet"));
        Assert.Empty(it.Error);
        Assert.StartsWith("reference conforms: ", it.Out, StringComparison.Ordinal);
        Assert.StartsWith(it.Out, page, StringComparison.Ordinal);
        Assert.Equal(2, await it.Run("check", "reference", "--quiet", "--verbose"));
        Assert.Contains("--quiet and --verbose exclude each other", it.Error, StringComparison.Ordinal);
    }

    private static string Told(bool isScreen, bool hasColours, Volume volume = Volume.Normal)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new Terminal(TextReader.Null, output, TextWriter.Null, IsInteractive: false, default)
        {
            IsScreen = isScreen,
            HasColours = hasColours,
            Volume = volume,
        }.Tell(_series);
        return output.ToString();
    }
}
