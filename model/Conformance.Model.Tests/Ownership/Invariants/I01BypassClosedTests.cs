using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I01BypassClosedTests
{
    private static Scene Taking => Scene.Of("take grp0 ctr0", Answer.Ok);

    [Fact]
    public void A_group_that_is_taken_and_shut_holds_it() => AssertRule.Holds("I1", Taking);

    // The model reaches nothing there, so I13 breaks with it; the flag says "closed", so I24 does.
    [Fact]
    public void A_read_through_the_open_window_breaks_it() =>
        Assert.Equal("I1 I13 I24", Taking.SeeingGroup(group => group.Reads[^3] = 1).Broken);

    [Fact]
    public void Only_the_ends_of_the_window_being_open_breaks_it()
    {
        Assert.Equal("I1 I13", Taking.SeeingGroup(group => group.Writes[^2] = 4).Broken);
        Assert.Equal("I1 I13", Taking.SeeingGroup(group => group.Reads[^1] = 1).Broken);
    }

    [Fact]
    public void While_the_kernel_owns_the_group_it_is_silent() =>
        AssertRule.IsSilent("I1", Scene.Of("raw-bypass grp0 on", Answer.Ok));

    [Fact]
    public void A_frozen_PE_shows_nothing_so_it_is_silent() =>
        AssertRule.IsSilent("I1", Scene.Of("take grp0 ctr0", Answer.Ok, "dma dev0 0 read"));
}
