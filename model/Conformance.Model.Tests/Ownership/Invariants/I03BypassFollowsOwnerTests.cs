using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I03BypassFollowsOwnerTests
{
    [Fact]
    public void A_take_and_a_release_hold_it()
    {
        AssertRule.Holds("I3", Scene.Of("take grp0 ctr0", Answer.Ok));
        AssertRule.Holds("I3", Scene.Of("release grp0", Answer.Ok, "take grp0 ctr0"));
        AssertRule.Holds("I3", Scene.Of(new Play("nobypass").After("take grp0 ctr0"), "release grp0", Answer.Ok));
    }

    // A flag is no reach, so I24 breaks with it; a take is not done before the window is closed: I21.
    [Fact]
    public void A_flag_that_stays_on_after_a_take_breaks_it() =>
        Assert.Equal("I3 I21 I24", Scene.Of("take grp0 ctr0", Answer.Ok).SeeingGroup(group => group.BypassFlag = true).Broken);

    // A release that restores no bypass does not restore: I8.
    [Fact]
    public void A_flag_that_stays_off_after_a_release_breaks_it() =>
        Assert.Equal(
            "I3 I8 I24",
            Scene.Of("release grp0", Answer.Ok, "take grp0 ctr0").SeeingGroup(group => group.BypassFlag = false).Broken);

    [Fact]
    public void A_bypass_in_spite_of_nobypass_breaks_it() =>
        Assert.Equal(
            "I3 I8",
            Scene.Of(new Play("nobypass").After("take grp0 ctr0"), "release grp0", Answer.Ok)
                .SeeingGroup(group =>
                {
                    group.BypassFlag = true;
                    group.Reads[^3] = 1;
                })
                .Broken);

    [Fact]
    public void Of_what_is_refused_or_fails_inside_it_says_nothing()
    {
        AssertRule.IsSilent("I3", Scene.Of("take grp0 ctr1", Answer.Refused(Errno.EBUSY), "take grp0 ctr0"));
        AssertRule.IsSilent("I3", Scene.Of(
            new Play().After("take grp0 ctr0", "fail-next bypass"), "release grp0", Answer.Ok with { FaultFired = true }));
        AssertRule.IsSilent("I3", Scene.Of("raw-bypass grp0 off", Answer.Ok));
    }
}
