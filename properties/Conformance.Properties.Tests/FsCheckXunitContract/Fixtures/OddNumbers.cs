using FsCheck;
using FsCheck.Fluent;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

public static class OddNumbers
{
    public static Arbitrary<int> Numbers() => Arb.From(Gen.Choose(0, 50).Select(half => (2 * half) + 1));
}
