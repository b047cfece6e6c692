using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I24FailureIsVisibleTests
{
    private static Scene Failing => Scene.Of(
        new Play().After("take grp0 ctr0", "fail-next bypass"), "release grp0", Answer.Ok with { FaultFired = true });

    [Fact]
    public void A_flag_that_says_closed_over_a_closed_window_holds_it() => AssertRule.Holds("I24", Failing);

    [Fact]
    public void A_flag_that_says_open_over_a_closed_window_breaks_it() =>
        Assert.Equal("I24", Failing.SeeingGroup(group => group.BypassFlag = true).Broken);

    [Fact]
    public void A_flag_that_says_closed_over_an_open_window_breaks_it() =>
        Assert.Equal("I24", Failing.SeeingGroup(group => group.Reads[^3] = 1).Broken);

    [Fact]
    public void A_frozen_PE_hides_the_window_so_it_is_silent() =>
        AssertRule.IsSilent("I24", Scene.Of("dma dev0 0 read", Answer.Nothing));

    [Fact]
    public void Without_a_bypass_it_is_silent() =>
        AssertRule.IsSilent("I24", Scene.Of(new Play("platform=ioda1"), "take grp0 ctr0", Answer.Ok));
}
