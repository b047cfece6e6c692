using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I02KernelLockedOutTests
{
    private static Scene Taking => Scene.Of("take grp0 ctr0", Answer.Ok);

    [Fact]
    public void A_group_without_kernel_mappings_holds_it() => AssertRule.Holds("I2", Taking);

    [Fact]
    public void A_kernel_TCE_under_an_external_owner_breaks_it() =>
        Assert.Equal("I2", Taking.SeeingGroup(group => group.Tces = group.Tces.WithKernel(1, 0)).Broken);

    [Fact]
    public void A_take_over_a_live_mapping_breaks_it_also_when_its_TCE_is_cleared() =>
        Assert.Equal("I2", Scene.Of("take grp0 ctr0", Answer.Ok, "map0 = kernel-map dev0 pages=1").Broken);

    // The system's table was full, so I6 wonders, too; and I21: the system shows no such TCE.
    [Fact]
    public void A_mapping_that_is_made_under_an_external_owner_breaks_it() =>
        Assert.Equal(
            "I2 I6 I21",
            Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Low(1)), "take grp0 ctr0")
                .SeeingGroup(group => group.Tces = default)
                .Broken);

    [Fact]
    public void A_straight_mapping_under_an_external_owner_is_none_of_its_business() =>
        AssertRule.Holds(
            "I2",
            Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Bit59(0)), "set-mask dev0 64", "take grp0 ctr0"));

    [Fact]
    public void While_the_kernel_owns_the_group_it_is_silent() =>
        AssertRule.IsSilent("I2", Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Low(1))));
}
