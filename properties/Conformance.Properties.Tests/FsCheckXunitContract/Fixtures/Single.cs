using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

// Not public, so that a test run does not find it: these fail on purpose, and the contract tests run them.
#pragma warning disable xUnit1000

internal sealed class Single
{
    private const string Seed = "(1,3)";

    [Property(Replay = Seed)]
    public bool Passes(int number) => number == number + 0;

    [Property(Replay = Seed, QuietOnSuccess = true)]
    public bool PassesQuietly(int number) => number == number + 0;

    [Property(Replay = Seed, MaxTest = 7)]
    public bool PassesSeven(int number) => number == number + 0;

    [Property(Replay = Seed)]
    public Property Classifies(int number) => true.Classify(number < 10, "small").Collect(number % 2);

    [Property(Replay = Seed)]
    public bool Fails(int number) => number < 10;

    [Property(Replay = Seed, QuietOnSuccess = true)]
    public bool FailsQuietly(int number) => number < 10;

    [Property(Replay = "9786214204003337596,15940114660819801185,13")]
    public bool FailsAtOnce(int number) => number < 10;

    [Property]
    public bool FailsAnywhere(int number) => number > number + 0;

    [Property(Replay = Seed)]
    public void Throws(int number, string text)
    {
        if (number >= 10) throw new InvalidDataException($"{number} is too much, '{text}'");
    }

    [Property(Replay = Seed)]
    public Property FailsByLabel(int number) => (number < 10).Label("small").And((number < 20).Label("smaller"));

    [Property(Replay = Seed)]
    public static bool FailsStatically(int number) => number < 10;

    [Property(Replay = Seed)]
    public bool FailsWithoutArguments() => false;

    [Property(Replay = Seed, MaxTest = 10, MaxRejected = 7)]
    public Property RejectsAll(int number) => true.When(number > 1_000_000);

    [Property(Skip = "not today")]
    public bool IsSkipped(int number) => number > number + 0;

    [Property(DisplayName = "a name of its own", Replay = Seed)]
    public bool IsNamed(int number) => number == number + 0;
}
