using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class FailNextTests
{
    [Theory]
    [InlineData("platform=ioda2", true, true)]
    [InlineData("platform=ioda2 nobypass", true, true)]
    [InlineData("platform=ioda1", false, true)]
    [InlineData("platform=p5ioc2", false, true)]
    [InlineData("platform=vio", false, false)]
    public void A_site_is_armed_where_the_platform_has_it(string world, bool bypass, bool window)
    {
        Assert.Equal(bypass, new Play(world).MakesSense("fail-next bypass"));
        Assert.Equal(window, new Play(world).MakesSense("fail-next window"));
    }

    [Theory]
    [InlineData("fail-next bypass")]
    [InlineData("fail-next window")]
    public void One_fault_is_armed_at_a_time(string second) =>
        Assert.False(new Play().After("fail-next bypass").MakesSense(second));

    // The site is about taking; a release that cannot restore the window is another matter.
    [Fact]
    public void The_window_is_not_failed_while_a_group_is_taken()
    {
        Assert.False(new Play().After("take grp0 ctr0").MakesSense("fail-next window"));
        Assert.True(new Play().After("take grp0 ctr0").MakesSense("fail-next bypass"));
    }

    [Fact]
    public void Arming_changes_nothing_that_can_be_seen()
    {
        var play = new Play();
        var before = play.Seen;

        Assert.Equal("ok", play.Admits("fail-next bypass"));
        Assert.True(OwnershipMachine.Instance.Agree(before, play.After("fail-next bypass").Seen));
    }
}
