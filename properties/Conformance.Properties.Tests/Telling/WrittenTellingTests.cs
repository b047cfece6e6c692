using Conformance.Properties.Tests.Toys;

namespace Conformance.Properties.Tests;

public class WrittenTellingTests
{
    private static readonly ToyTrace _trace = new(new(Limit: 3), [ToyCommand.Add, ToyCommand.Add]);

    [Fact]
    public void What_passes_at_first_is_run_until_it_fails_and_told_as_flaky()
    {
        var telling = new ToyWritten(FlakyToys.Failing(from: 2, run => run % 4 == 3), _trace);

        var (run, steps) = telling.Run();

        Assert.True(run.Broken.Contains(0));
        Assert.Equal(2, steps.Count);
        var told = telling.Tell(Assert.Single(telling.Failures), replay: "");
        Assert.Equal(("5 of 20", "not shrunk: flaky, failed again in 5 of 20 runs"), (told.Flaky, told.Minimality));
    }

    [Fact]
    public void What_fails_once_and_not_when_it_is_told_is_told_as_flaky_too()
    {
        var telling = new ToyWritten(FlakyToys.Failing(from: 2, run => run == 0), _trace);
        telling.Run();

        Assert.Equal("0 of 20", telling.Tell(Assert.Single(telling.Failures), replay: "").Flaky);
    }

    [Fact]
    public void Nothing_is_claimed_of_what_always_fails()
    {
        var telling = new ToyWritten(FlakyToys.Failing(from: 2, _ => true), _trace);
        telling.Run("T1");

        var told = telling.Tell(Assert.Single(telling.Failures), replay: "");

        Assert.Equal((null, ""), (told.Flaky, told.Minimality));
    }

    [Fact]
    public void A_system_in_memory_is_run_once()
    {
        var telling = new ToyWritten(FlakyToys.Failing(from: 2, run => run == 1) with { IsInMemory = true }, _trace);

        Assert.True(telling.Run().Run.Broken.IsEmpty);
        Assert.Empty(telling.Failures);
    }
}
