using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I15NoFreedTableTests
{
    [Fact]
    public void A_table_base_that_lives_holds_it() => AssertRule.Holds("I15", Scene.Of("take grp0 ctr0", Answer.Ok));

    [Fact]
    public void A_freed_table_base_breaks_it_and_nothing_else() =>
        Assert.Equal("I15", Scene.Of("take grp0 ctr0", Answer.Ok).Seeing(seen => seen.Devices[0].StaleBase = true).Broken);

    [Fact]
    public void The_last_device_counts_too() =>
        Assert.Equal(
            "I15",
            Scene.Of(new Play("devices=2"), "take grp0 ctr0", Answer.Ok).Seeing(seen => seen.Devices[1].StaleBase = true).Broken);
}
