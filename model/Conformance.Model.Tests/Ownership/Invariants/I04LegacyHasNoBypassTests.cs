using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I04LegacyHasNoBypassTests
{
    private static Scene Releasing(string platform) =>
        Scene.Of(new Play($"platform={platform}").After("take grp0 ctr0"), "release grp0", Answer.Ok);

    [Theory]
    [InlineData("ioda1")]
    [InlineData("p5ioc2")]
    public void A_change_of_owner_that_opens_nothing_holds_it(string platform) => AssertRule.Holds("I4", Releasing(platform));

    // The group is not as it was after boot: I8.
    [Theory]
    [InlineData("ioda1")]
    [InlineData("p5ioc2")]
    public void A_window_that_opens_breaks_it(string platform)
    {
        Assert.Equal("I4 I8", Releasing(platform).SeeingGroup(group => group.BypassFlag = true).Broken);
        Assert.Equal("I4 I8", Releasing(platform).SeeingGroup(group => group.Reads[^3] = 1).Broken);
        Assert.Equal("I4", Releasing(platform).SeeingGroup(group => group.Writes[^1] = 1).Broken);
    }

    [Theory]
    [InlineData("ioda2")]
    [InlineData("vio")]
    public void Elsewhere_it_is_silent(string platform) =>
        AssertRule.IsSilent("I4", Scene.Of(new Play($"platform={platform}"), "set-mask dev0 32", Answer.Ok));
}
