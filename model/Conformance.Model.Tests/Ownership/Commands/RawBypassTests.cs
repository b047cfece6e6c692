using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class RawBypassTests
{
    [Fact]
    public void The_window_alone_opens_and_closes()
    {
        var play = new Play();
        var start = play.State;

        Assert.Equal("ok", play.Admits("raw-bypass grp0 off"));
        Assert.Equal("nothing, PE frozen", play.After("raw-bypass grp0 off").Admits("dma dev0 bit59+0 read"));
        Assert.Equal(start, play.After("raw-bypass grp0 on").State);
    }

    [Theory]
    [InlineData("platform=ioda2 nobypass")]
    [InlineData("platform=ioda1")]
    [InlineData("platform=p5ioc2")]
    [InlineData("platform=vio")]
    public void Without_a_bypass_it_makes_no_sense(string world) =>
        Assert.False(new Play(world).MakesSense("raw-bypass grp0 off"));

    [Fact]
    public void Under_an_external_owner_it_makes_no_sense() =>
        Assert.False(new Play().After("take grp0 ctr0").MakesSense("raw-bypass grp0 on"));

    [Theory]
    [InlineData("raw-bypass grp0 on")]
    [InlineData("raw-bypass grp0 off")]
    public void Where_the_fault_strikes_the_window_stays_as_it_is_whatever_the_code_says(string command)
    {
        var play = new Play().After("fail-next bypass");
        var before = play.State.WithArmed(null);

        Assert.Equal("ok | EPERM | ENOENT | EIO | ENXIO | ENOMEM | EFAULT | EBUSY | ENODEV | EINVAL | ENOTTY | ENOSPC", play.AdmitsStruck(command));
        Assert.Equal(before, play.HearStruck(command, Answer.Ok).State);
    }
}
