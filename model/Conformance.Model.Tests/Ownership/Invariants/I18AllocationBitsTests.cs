using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I18AllocationBitsTests
{
    private static Scene Mapping => Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Low(1)));

    private static Scene Taking => Scene.Of("take grp0 ctr0", Answer.Ok);

    [Fact]
    public void Bits_for_what_is_reserved_or_mapped_hold_it()
    {
        AssertRule.Holds("I18", Mapping);
        AssertRule.Holds("I18", Taking);
        AssertRule.Holds("I18", Scene.Of(new Play("platform=vio offset=2"), "unbind dev0", Answer.Ok));
    }

    [Fact]
    public void A_bit_too_few_breaks_it()
    {
        Assert.Equal("I18", Mapping.SeeingGroup(group => group.AllocationBits = 0b01).Broken);
        Assert.Equal("I18", Mapping.SeeingGroup(group => group.AllocationBits = 0b10).Broken);
    }

    [Fact]
    public void A_bit_too_many_breaks_it() =>
        Assert.Equal("I18", Scene.Of("unbind dev0", Answer.Ok).SeeingGroup(group => group.AllocationBits = 0b11).Broken);

    [Fact]
    public void A_free_entry_under_an_external_owner_breaks_it() =>
        Assert.Equal("I18", Taking.SeeingGroup(group => group.AllocationBits = 0b01).Broken);

    // The bits alone would not tell: what is live is what was answered, also when that was wrong.
    [Fact]
    public void A_reserved_entry_is_never_handed_out() =>
        Assert.Equal("I18", Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Low(0))).Broken);

    [Fact]
    public void A_straight_mapping_has_no_entry() =>
        AssertRule.Holds("I18", Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Bit59(0)), "set-mask dev0 64"));
}
