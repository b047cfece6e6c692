using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I06TableDecidesTests
{
    private const string Map = "map0 = kernel-map dev0 pages=1";

    [Fact]
    public void A_mapping_where_there_is_room_and_an_error_where_there_is_none_hold_it()
    {
        AssertRule.Holds("I6", Scene.Of(Map, Answer.Mapped(DmaAddress.Low(1))));
        AssertRule.Holds("I6", Scene.Of("map0 = kernel-map dev0 pages=2", Answer.MapError));
        AssertRule.Holds("I6", Scene.Of(Map, Answer.MapError, "take grp0 ctr0"));
        AssertRule.Holds("I6", Scene.Of(Map, Answer.Mapped(DmaAddress.Bit59(0)), "set-mask dev0 64"));
    }

    // The kernel owns the group and cannot use it: Lv.
    [Fact]
    public void An_error_where_there_is_room_breaks_it()
    {
        Assert.Equal("I6 Lv", Scene.Of(Map, Answer.MapError).Broken);
        Assert.Equal("I6 Lv", Scene.Of(Map, Answer.MapError, "set-mask dev0 64").Broken);
    }

    [Fact]
    public void A_mapping_where_the_system_itself_showed_no_room_breaks_it() =>
        Assert.Equal(
            "I6",
            Scene.Of(Map, Answer.Mapped(DmaAddress.Low(1))).HavingSeenGroup(group => group.AllocationBits = 0b11).Broken);

    [Fact]
    public void Of_other_commands_it_says_nothing() => AssertRule.IsSilent("I6", Scene.Of("take grp0 ctr0", Answer.Ok));
}
