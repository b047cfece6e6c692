using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I21CodesAreHonestTests
{
    private static Scene UserMapping => Scene.Of("user-map grp0 entry=1 page=2 rw", Answer.Ok, "take grp0 ctr0");

    [Fact]
    public void A_request_that_is_wholly_done_holds_it()
    {
        AssertRule.Holds("I21", UserMapping);
        AssertRule.Holds("I21", Scene.Of("release grp0", Answer.Ok, "take grp0 ctr0"));
        AssertRule.Holds("I21", Scene.Of("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Low(1))));
        AssertRule.Holds("I21", Scene.Of("reset grp0", Answer.Ok));
    }

    [Fact]
    public void A_positive_code_breaks_it() =>
        Assert.Equal("I21", Scene.Of("take grp0 ctr1", Answer.Returned(1), "take grp0 ctr0").Broken);

    // The window is open and the flag says so: I1, I3 and I13 speak of the window.
    [Fact]
    public void A_take_that_leaves_the_window_open_breaks_it() =>
        Assert.Equal(
            "I1 I3 I13 I21",
            Scene.Of("take grp0 ctr0", Answer.Ok)
                .SeeingGroup(group =>
                {
                    group.BypassFlag = true;
                    group.Reads[^3] = 1;
                })
                .Broken);

    [Fact]
    public void A_take_for_somebody_else_breaks_it() =>
        Assert.Equal("I21", Scene.Of("take grp0 ctr0", Answer.Ok).SeeingGroup(group => group.Owner = new ContainerId(1)).Broken);

    [Fact]
    public void A_user_TCE_that_is_not_as_asked_breaks_it()
    {
        Assert.Equal("I21", UserMapping.SeeingGroup(group => group.Tces = default).Broken);
        Assert.Equal("I21", UserMapping.SeeingGroup(group => group.Tces = group.Tces.WithUser(1, 3, Access.ReadWrite)).Broken);
        Assert.Equal("I21", UserMapping.SeeingGroup(group => group.Tces = group.Tces.WithUser(1, 2, Access.ReadOnly)).Broken);
    }

    [Fact]
    public void A_success_outside_the_table_breaks_it() =>
        Assert.Equal("I21", Scene.Of("user-map grp0 entry=2 page=2 rw", Answer.Ok, "take grp0 ctr0").Broken);

    [Fact]
    public void A_user_TCE_that_stays_after_its_unmap_breaks_it() =>
        Assert.Equal(
            "I21",
            Scene.Of("user-unmap grp0 entry=1", Answer.Ok, "take grp0 ctr0", "user-map grp0 entry=1 page=2 rw")
                .SeeingGroup(group => group.Tces = group.Tces.WithUser(1, 2, Access.ReadWrite))
                .Broken);

    [Fact]
    public void A_kernel_mapping_without_all_its_TCEs_breaks_it()
    {
        var map = "map0 = kernel-map dev0 pages=2";
        var answer = Answer.Mapped(DmaAddress.Low(1));

        AssertRule.Holds("I21", Scene.Of(new Play("entries=3"), map, answer));
        Assert.Equal("I21", Scene.Of(new Play("entries=3"), map, answer).SeeingGroup(group => group.Tces = default).Broken);
        Assert.Equal("I21", Scene.Of(new Play("entries=3"), map, answer).SeeingGroup(group => group.Tces = group.Tces.Without(2)).Broken);
    }

    [Fact]
    public void Of_what_a_device_reaches_it_says_nothing() => AssertRule.IsSilent("I21", Scene.Of("dma dev0 bit59+0 read", Answer.Reached(0)));
}
