using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ContainerTests
{
    [Fact]
    public void A_closed_container_keeps_what_it_owns()
    {
        var play = new Play().After("take grp0 ctr0", "close ctr0");

        Assert.Equal(new ContainerId(0), play.State[new GroupId(0)].Owner);
        Assert.Equal("ok", play.Admits("user-map grp0 entry=1 page=2 rw"));
        Assert.Equal("ok", play.Admits("release grp0"));
    }

    [Fact]
    public void Open_and_close_take_turns()
    {
        var play = new Play();

        Assert.False(play.MakesSense("open ctr0"));
        Assert.Equal("ok", play.Admits("close ctr0"));
        play.After("close ctr0");
        Assert.False(play.MakesSense("close ctr0"));
        Assert.Equal("ok", play.Admits("open ctr0"));
    }

    [Fact]
    public void On_vio_there_is_nothing_to_close() =>
        Assert.False(new Play("platform=vio").MakesSense("close ctr0"));

    [Fact]
    public void Of_containers_alike_the_first_is_enumerated()
    {
        var play = new Play();

        Assert.False(play.IsRepresentative("close ctr1"));
        Assert.True(play.After("close ctr0").IsRepresentative("close ctr1"));
        Assert.False(play.After("close ctr1").IsRepresentative("open ctr1"));
        Assert.True(play.After("open ctr0").IsRepresentative("open ctr1"));
    }
}
