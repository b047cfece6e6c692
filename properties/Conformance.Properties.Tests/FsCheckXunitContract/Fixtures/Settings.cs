using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

// Not public, so that a test run does not find it: the contract tests run it.
#pragma warning disable xUnit1000

internal sealed class Settings
{
    [Property(Replay = "1,3", Verbose = true, MaxTest = 3)]
    public bool Verbose(int number, string text) => text.Length + number == number + text.Length;

    [Property(Replay = "1,3", Verbose = true, QuietOnSuccess = true, MaxTest = 2)]
    public bool VerboseAndQuiet(int number) => number == number + 0;

    [Property(Replay = "1,3", Verbose = true, MaxTest = 30)]
    public bool VerboseFailure(int number) => number < 3;

    [Property(Replay = "1,3", Verbose = true, MaxTest = 5)]
    public bool OneSeed(int number) => number == number + 0;

    [Property(Replay = "(1,3)", Verbose = true, MaxTest = 5)]
    public bool OneSeedInBrackets(int number) => number == number + 0;

    [Property(Replay = "2,3", Verbose = true, MaxTest = 5)]
    public bool OtherSeed(int number) => number == number + 0;

    [Property(Replay = "1,3", Verbose = true, MaxTest = 5, StartSize = 50, EndSize = 60)]
    public bool Large(int number) => number == number + 0;

    [Property(Replay = "1,3", Verbose = true, MaxTest = 5, EndSize = 5)]
    public bool Small(int number) => number == number + 0;

    [Property(Replay = "1,3", Verbose = true, MaxTest = 3, Arbitrary = [typeof(EvenNumbers)])]
    public bool Even(int number) => number % 2 == 0;

    [Property(Replay = "1,3", Verbose = true, MaxTest = 3, Arbitrary = [typeof(OddNumbers), typeof(EvenNumbers)])]
    public bool OddFirst(int number) => number % 2 == 1;

    [Property(Replay = "1,3", Arbitrary = [typeof(EvenNumbers)])]
    public bool EvenFailure(int number) => number < 10;
}
