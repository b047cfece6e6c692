namespace Conformance.Reports.Tests;

public class GitHubTests
{
    public static TheoryData<string> Names => Everything.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_line_is_one_command_that_the_runner_takes_apart(string name) => Assert.All(Commands(name), command =>
    {
        Assert.Contains(command.Level, (string[])["error", "warning", "notice"]);
        Assert.True(command.Title.Length > 0);
        Assert.True(command.Message.All(letter => letter is '\n' or (>= ' ' and <= '~')));
        Assert.InRange(command.Message.Length, 1, 20_000);
    });

    [Fact]
    public void A_counterexample_is_at_the_kernel_file_that_its_rule_names()
    {
        var (level, file, title, message) = Commands("violating check")[1];
        Assert.Equal(("error", "drivers/vfio/vfio_iommu_spapr_tce.c", "I9 broken by 2015/f87a8864"), (level, file, title));
        Assert.Equal(string.Join('\n', CounterexampleText.Lines(Sample.Counterexample())), message);
    }

    [Theory]
    [InlineData("series", "notice notice notice notice")]
    [InlineData("judged series", "error error error error warning warning warning")]
    [InlineData("series with news", "error error notice notice")]
    [InlineData("blind check", "error error warning")]
    [InlineData("conforming check", "notice")]
    public void What_is_recorded_is_a_notice_and_comes_last(string name, string levels) =>
        Assert.Equal(levels, string.Join(' ', Commands(name).Select(command => command.Level)));

    [Fact]
    public void What_would_end_a_property_or_a_message_is_escaped()
    {
        var found = Sample.Counterexample() with { System = "50%,a:b\n::error::forged" };
        var text = Told.As(GitHub.Write, SampleCheck.Violating() with { Findings = [found] });
        Assert.Contains("title=I9 broken by 50%25%2Ca%3Ab\\x0a%3A%3Aerror%3A%3Aforged::", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    // As the runner does it: the command ends at the second pair of colons, properties at commas; then the escapes are taken back.
    private static List<(string Level, string File, string Title, string Message)> Commands(string name) =>
        [.. Told.As(GitHub.Write, Everything.Named(name)).TrimEnd('\n').Split('\n').Select(line =>
        {
            Assert.StartsWith("::", line, StringComparison.Ordinal);
            var end = line.IndexOf("::", 2, StringComparison.Ordinal);
            var head = line[2..end].Split(' ', 2);
            var properties = head[1].Split(',').Select(property => property.Split('=', 2)).ToDictionary(pair => pair[0], pair => Unescaped(pair[1]));
            return (head[0], properties.GetValueOrDefault("file", ""), properties["title"], Unescaped(line[(end + 2)..]));
        })];

    private static string Unescaped(string text) => text
        .Replace("%0A", "\n", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
