using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract;

/// <summary>Ordinary properties, found and run by whatever runs the tests, through discovery and serialization.</summary>
public class DiscoveryTests
{
    [Property]
    public void A_runner_runs_properties(int left, int right) => Assert.Equal(left + right, right + left);

    [Property(MaxTest = 10)]
    public async Task A_runner_awaits_properties(int number)
    {
        await Task.Yield();
        Assert.Equal(number, -(-number));
    }
}
