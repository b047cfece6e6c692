using FsCheck;
using FsCheck.Fluent;

namespace Conformance.Properties.Tests.FsCheckXunitContract.Fixtures;

public static class EvenNumbers
{
    public static Arbitrary<int> Numbers() =>
        Arb.From(Gen.Choose(0, 50).Select(half => 2 * half), number => number > 0 ? [number / 4 * 2] : []);
}
