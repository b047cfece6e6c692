using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;

namespace Conformance.Cli.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("series --help")]
    [InlineData("check --help")]
    [InlineData("check reference --bogus --help")]
    [InlineData("help replay")]
    [InlineData("explore --help")]
    [InlineData("mutants --help")]
    [InlineData("report --help")]
    [InlineData("list -?")]
    public async Task Help_is_given_whatever_is_missing(string call)
    {
        using var it = new Call();
        Assert.Equal(0, await it.Run(call.Split(' ')));
        Assert.Contains("Usage: ./conformance ", it.Out, StringComparison.Ordinal);
        Assert.Contains("\nExit codes:\n", it.Out, StringComparison.Ordinal);
        Assert.All(it.Out.Split('\n'), line => Assert.InRange(line.Length, 0, 72));
        Assert.Empty(it.Error);
    }

    [Theory]
    [InlineData("series")]
    [InlineData("check")]
    [InlineData("replay")]
    [InlineData("explore")]
    [InlineData("mutants")]
    [InlineData("report")]
    [InlineData("list")]
    public async Task Every_verb_has_examples_and_they_are_calls_that_work(string verb)
    {
        using var it = new Call();
        await it.Run("help", verb);
        var calls = it.Out.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith($"./conformance {verb}", StringComparison.Ordinal)).ToList();
        Assert.True(calls.Count >= 2);

        using var services = Application.Compose(new(TextReader.Null, TextWriter.Null, TextWriter.Null, IsInteractive: false, default))
            .BuildServiceProvider();
        var line = services.GetRequiredService<CommandLine>();
        Assert.All(calls, call =>
        {
            var words = CommandLineParser.SplitCommandLine(call.Split('<')[0]).Skip(1).ToList();
            Assert.Null(line.Problem(line.Parse(words)));
        });
    }

    [Fact]
    public async Task The_help_of_check_is_one_page()
    {
        using var it = new Call();
        await it.Run("check", "--help");
        Assert.StartsWith(
            """
            Usage: ./conformance check NAME [options]

            Check whether an implementation obeys the protocol.

              NAME                 The implementation, as ./conformance list
                                   implementations has it.
              --platform PLATFORM  One platform, or platform and epoch, alone:
                                   ioda2, pseries-e5; "list profiles" shows them.
                                   All that there are otherwise.
              --seed N             The seed of the random traces: the same seed, the
                                   same result. Default: 1.

            """,
            it.Out,
            StringComparison.Ordinal);
    }
}
