using Conformance.Model.Machines;

namespace Conformance.Model.Tests.Machines;

public class EnsureTests
{
    [Fact]
    public void A_fact_that_holds_passes() => Ensure.That(1 + 1 == 2);

    [Fact]
    public void A_fact_that_does_not_hold_is_told_with_its_place()
    {
        var groups = new List<int>();

        var exception = Assert.Throws<HarnessException>(() => Ensure.That(groups.Count > 0));

        Assert.Equal(
            $"Harness bug in {nameof(A_fact_that_does_not_hold_is_told_with_its_place)}: expected groups.Count > 0.",
            exception.Message);
    }
}
