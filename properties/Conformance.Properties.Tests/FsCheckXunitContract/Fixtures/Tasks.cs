using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

// Not public, so that a test run does not find it: the contract tests run it.
#pragma warning disable xUnit1000

internal sealed class Tasks
{
    [Property(Replay = "1,3", MaxTest = 20)]
    public async Task Passes(int number)
    {
        await Task.Yield();
        Assert.Equal(number, number + 0);
    }

    [Property(Replay = "1,3", MaxTest = 20)]
    public async Task Throws(int number)
    {
        await Task.Yield();
        if (number >= 5) throw new InvalidDataException($"{number} is too much");
    }

    [Property(Replay = "1,3", MaxTest = 20)]
    public async Task<bool> Fails(int number)
    {
        await Task.Yield();
        return number < 5;
    }

    [Property(Replay = "1,3", MaxTest = 20)]
    public async Task<Property> FailsByLabel(int number)
    {
        await Task.Yield();
        return (number < 5).Label("small");
    }
}
