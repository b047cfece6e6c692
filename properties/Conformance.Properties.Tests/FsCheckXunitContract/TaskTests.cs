using Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;
using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

public class TaskTests
{
    private static readonly string _below5 = Expected.Lines(
        "",
        "Falsifiable, after 4 tests (3 shrinks) (1,3). ",
        "Last step was invoked with size of 21 and seed of (18272786274765299067,9007279174066727645).",
        "Replay directly at failing step with (18272786274765299067,9007279174066727645,21).",
        "Original:",
        "14",
        "Shrunk:",
        "5");

    [Fact]
    public async Task A_task_is_awaited() =>
        Assert.Equal("Ok, passed 20 tests.\n\n", (await PropertyRun.Of<Tasks>(nameof(Tasks.Passes))).Output);

    [Fact]
    public async Task A_task_that_throws_fails_and_shrinks()
    {
        var run = await PropertyRun.Of<Tasks>(nameof(Tasks.Throws));

        Assert.Equal(_below5, run.FailureMessage);
        Assert.Equal(
            [typeof(PropertyFailedException).FullName!, typeof(AggregateException).FullName!, typeof(InvalidDataException).FullName!],
            run.Failure.ExceptionTypes);
        Assert.Equal("5 is too much", run.Failure.Messages[2]);
    }

    [Fact]
    public async Task A_task_of_false_or_of_a_falsifiable_property_fails()
    {
        Assert.Equal(_below5, (await PropertyRun.Of<Tasks>(nameof(Tasks.Fails))).FailureMessage);
        Assert.Equal(
            _below5.Replace("Original:", "Label of failing property: small\nOriginal:", StringComparison.Ordinal),
            (await PropertyRun.Of<Tasks>(nameof(Tasks.FailsByLabel))).FailureMessage);
    }
}
