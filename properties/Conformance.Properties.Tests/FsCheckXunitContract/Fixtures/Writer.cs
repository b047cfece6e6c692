using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit.Abstractions;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

// Not public, so that a test run does not find it: the contract tests run it.
#pragma warning disable xUnit1000

internal sealed class Writer(ITestOutputHelper output) : IDisposable
{
    [Property(Replay = "1,3", MaxTest = 2)]
    public void Writes(int number) => output.WriteLine($"saw {number}");

    [Property(Replay = "1,3", MaxTest = 3)]
    public bool WritesAndFails(int number)
    {
        output.WriteLine($"saw {number}");
        return number < 3;
    }

    [Property(Replay = "1,3", MaxTest = 10, MaxRejected = 4)]
    public Property WritesAndRejects(int number)
    {
        output.WriteLine($"saw {number}");
        return true.When(number > 1_000_000);
    }

    public void Dispose() => output.WriteLine("put down the pen");
}
