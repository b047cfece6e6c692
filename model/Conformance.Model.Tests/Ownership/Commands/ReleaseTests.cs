using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ReleaseTests
{
    private const string Release = "release grp0";

    [Theory]
    [InlineData("platform=ioda2", true)]
    [InlineData("platform=ioda2 nobypass", false)]
    [InlineData("platform=ioda1", false)]
    [InlineData("platform=p5ioc2 offset=2", false)]
    public void The_group_is_as_it_was_after_boot(string world, bool bypass)
    {
        var play = new Play(world);
        var start = play.State;
        play.After("take grp0 ctr0");
        var entry = play.Boot.EntryEnd - 1;

        Assert.Equal(start, play.After($"user-map grp0 entry={entry} page=2 rw", Release).State);
        Assert.Equal(bypass, play.State[new GroupId(0)].BypassOn);
    }

    [Fact]
    public void A_window_that_was_closed_before_the_take_is_open_after_the_release() =>
        Assert.True(new Play().After("raw-bypass grp0 off", "take grp0 ctr0", Release).State[new GroupId(0)].BypassOn);

    [Fact]
    public void A_frozen_group_stays_frozen() =>
        Assert.True(new Play().After("take grp0 ctr0", "dma dev0 0 read", Release).State[new GroupId(0)].Frozen);

    [Fact]
    public void What_the_kernel_owns_cannot_be_given_back_to_it() =>
        Assert.Equal("EINVAL", new Play().Admits(Release));

    [Fact]
    public void Vio_has_no_group_to_release() =>
        Assert.Equal("ENODEV", new Play("platform=vio").Admits(Release));

    [Fact]
    public void A_release_with_a_fault_inside_goes_through_with_the_window_closed()
    {
        var play = new Play().After("take grp0 ctr0", "fail-next bypass");

        Assert.Equal("ok | EPERM | ENOENT | EIO | ENXIO | ENOMEM | EFAULT | EBUSY | ENODEV | EINVAL | ENOTTY | ENOSPC", play.AdmitsStruck(Release));
        Assert.Equal(
            new GroupState(Owner: null, BypassOn: false, Frozen: false, Tces: default),
            play.HearStruck(Release, Answer.Refused(Errno.EIO)).State[new GroupId(0)]);
    }

    [Fact]
    public void A_fault_makes_no_success_of_a_release_that_must_be_refused()
    {
        var play = new Play().After("fail-next bypass");

        Assert.Equal("EINVAL", play.AdmitsStruck(Release));
        Assert.True(play.HearStruck(Release, Answer.Refused(Errno.EINVAL)).State[new GroupId(0)].BypassOn);
    }
}
