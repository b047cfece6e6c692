using Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;
using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

public class FailureTests
{
    [Theory]
    [InlineData(nameof(Fixtures.Single.Fails))]
    [InlineData(nameof(Fixtures.Single.FailsQuietly))]
    [InlineData(nameof(Fixtures.Single.FailsStatically))]
    public async Task The_message_shows_seed_arguments_and_shrunk_arguments(string method)
    {
        var run = await PropertyRun.Of<Fixtures.Single>(method);

        Assert.Equal(Expected.Below10, run.FailureMessage);
        Assert.Equal([typeof(PropertyFailedException).FullName!, "System.Exception"], run.Failure.ExceptionTypes);
        Assert.Equal("Expected true, got false.", run.Failure.Messages[1]);
        Assert.Empty(run.Output);
        Assert.Equal((1, 1, 0), (run.Summary.Total, run.Summary.Failed, run.Summary.Skipped));
    }

    [Fact]
    public async Task What_the_shrunk_arguments_throw_is_the_inner_exception()
    {
        var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.Throws));

        Assert.Equal(
            Expected.Lines(
                "",
                "Falsifiable, after 21 tests (5 shrinks) (1,3). ",
                "Last step was invoked with size of 22 and seed of (1057565173110063478,9997061738002466979).",
                "Replay directly at failing step with (1057565173110063478,9997061738002466979,22).",
                "Original:",
                """(10, "\127t\025:\029") (At least one control character has been escaped as a char code, e.g. \023)""",
                "Shrunk:",
                """(10, "")"""),
            run.FailureMessage);
        Assert.Equal([typeof(PropertyFailedException).FullName!, typeof(InvalidDataException).FullName!], run.Failure.ExceptionTypes);
        Assert.Equal("10 is too much, ''", run.Failure.Messages[1]);
        Assert.Contains(nameof(Fixtures.Single.Throws), run.Failure.StackTraces[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_label_that_fails_is_named()
    {
        var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.FailsByLabel));

        Assert.Equal(
            Expected.Below10.Replace("Original:", "Label of failing property: small\nOriginal:", StringComparison.Ordinal),
            run.FailureMessage);
    }

    [Fact]
    public async Task A_property_without_arguments_may_fail_too()
    {
        var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.FailsWithoutArguments));

        Assert.Equal(
            Expected.Lines(
                "",
                "Falsifiable, after 1 test (0 shrinks) (1,3). ",
                "Last step was invoked with size of 2 and seed of (13232826040865663252,8360697188923789789):",
                "Original:",
                "<null>"),
            run.FailureMessage);
    }

    [Fact]
    public async Task Running_out_of_arguments_is_a_failure_with_no_cause()
    {
        var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.RejectsAll));

        Assert.Equal("\nArguments exhausted after 0 tests.\n", run.FailureMessage);
        Assert.Equal([typeof(PropertyFailedException).FullName!], run.Failure.ExceptionTypes);
    }

    [Fact]
    public async Task Rejections_are_counted()
    {
        var run = await PropertyRun.Of<Writer>(nameof(Writer.WritesAndRejects));

        Assert.Equal(4, run.Output.Split("saw").Length - 1);
    }

    [Fact]
    public async Task What_the_test_writes_is_kept_while_it_fails_and_shrinks()
    {
        var run = await PropertyRun.Of<Writer>(nameof(Writer.WritesAndFails));

        Assert.Equal("saw 10\nsaw 0\nsaw 5\nsaw 0\nsaw 3\nsaw 0\nsaw 2\nput down the pen\n", run.Output);
    }
}
