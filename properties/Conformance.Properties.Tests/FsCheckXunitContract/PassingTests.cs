using Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;
using Xunit.Abstractions;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

public class PassingTests
{
    [Theory]
    [InlineData(nameof(Fixtures.Single.Passes), "Ok, passed 100 tests.\n\n")]
    [InlineData(nameof(Fixtures.Single.PassesSeven), "Ok, passed 7 tests.\n\n")]
    [InlineData(nameof(Fixtures.Single.PassesQuietly), "\n")]
    [InlineData(
        nameof(Fixtures.Single.Classifies),
        "Ok, passed 100 tests.\n31% -1, small.\n27% 0, small.\n18% 0.\n17% 1.\n7% 1, small.\n\n")]
    public async Task A_pass_writes_its_summary_to_the_output_of_the_test(string method, string output)
    {
        var run = await PropertyRun.Of<Fixtures.Single>(method);

        Assert.True(run.IsPassed);
        Assert.Equal(output, run.Output);
        Assert.Equal((1, 0, 0), (run.Summary.Total, run.Summary.Failed, run.Summary.Skipped));
    }

    [Fact]
    public async Task A_skipped_property_is_not_run()
    {
        var run = await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.IsSkipped));

        Assert.Equal("not today", run.Messages.OfType<ITestSkipped>().Single().Reason);
        Assert.Equal((1, 0, 1), (run.Summary.Total, run.Summary.Failed, run.Summary.Skipped));
    }

    [Fact]
    public async Task A_display_name_replaces_the_name_of_the_method()
    {
        Assert.Equal("a name of its own", (await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.IsNamed))).TestCase.DisplayName);
        Assert.Equal(
            $"{typeof(Fixtures.Single).FullName}.Passes",
            (await PropertyRun.Of<Fixtures.Single>(nameof(Fixtures.Single.Passes))).TestCase.DisplayName);
    }

    [Fact]
    public async Task What_the_test_writes_comes_before_the_summary()
    {
        var run = await PropertyRun.Of<Writer>(nameof(Writer.Writes));

        Assert.Equal("saw 19\nsaw 4\nput down the pen\nOk, passed 2 tests.\n\n", run.Output);
        Assert.Equal(run.Output, string.Concat(run.Messages.OfType<ITestOutput>().Select(message => message.Output)).ReplaceLineEndings("\n"));
    }
}
