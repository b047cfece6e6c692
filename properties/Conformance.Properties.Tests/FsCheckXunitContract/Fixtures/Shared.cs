using FsCheck.Xunit;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

// Not public, so that a test run does not find it: the contract tests run it.
#pragma warning disable xUnit1000

[Properties(Replay = "1,3", MaxTest = 3, Verbose = true, Arbitrary = [typeof(EvenNumbers)])]
internal class Shared
{
    [Property]
    public bool Inherits(int number) => number % 2 == 0;

    [Property(MaxTest = 1)]
    public bool Overrides(int number) => number % 2 == 0;

    [Property(Verbose = false)]
    public bool SwitchesOff(int number) => number % 2 == 0;

    [Property(Arbitrary = [typeof(OddNumbers)])]
    public bool GoesFirst(int number) => number % 2 == 1;

    internal sealed class Derived : Shared
    {
        [Property]
        public bool InheritsFromBase(int number) => number % 2 == 0;
    }

    internal sealed class Nested
    {
        [Property]
        public bool InheritsFromOuter(int number) => number % 2 == 0;
    }
}
