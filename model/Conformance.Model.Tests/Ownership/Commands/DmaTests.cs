using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class DmaTests
{
    [Fact]
    public void A_reached_page_is_an_answer_and_changes_nothing()
    {
        var play = new Play();
        var before = play.State;

        Assert.Equal("page 3", play.Admits("dma dev0 bit59+3 write"));
        Assert.Equal(before, play.After("dma dev0 bit59+3 write").State);
    }

    [Fact]
    public void An_access_that_goes_nowhere_freezes_the_PE_until_a_reset()
    {
        var play = new Play();
        var before = play.State;

        Assert.Equal("nothing, PE frozen", play.Admits("dma dev0 1 read"));
        Assert.True(play.After("dma dev0 1 read").State[new GroupId(0)].Frozen);
        Assert.Equal("nothing, PE frozen", play.Admits("dma dev0 bit59+0 read"));
        Assert.Equal("ok", play.Admits("reset grp0"));
        Assert.Equal(before, play.After("reset grp0").State);
    }

    [Fact]
    public void A_buffer_is_reached_at_the_address_it_was_given()
    {
        Assert.Equal("page 0", new Play().After("map0 = kernel-map dev0 pages=1").Admits("dma-buffer map0 read"));
        Assert.Equal("page 0", new Play().After("set-mask dev0 64", "map0 = kernel-map dev0 pages=1").Admits("dma-buffer map0 write"));
    }

    [Fact]
    public void A_straight_buffer_is_lost_when_the_window_closes()
    {
        var play = new Play().After("set-mask dev0 64", "map0 = kernel-map dev0 pages=1", "raw-bypass grp0 off");

        Assert.Equal("nothing, PE frozen", play.Admits("dma-buffer map0 read"));
        Assert.True(play.After("dma-buffer map0 read").State[new GroupId(0)].Frozen);
    }

    [Fact]
    public void On_vio_no_PE_freezes() =>
        Assert.False(new Play("platform=vio").After("dma dev0 1 read").State[new GroupId(0)].Frozen);

    [Fact]
    public void Vio_has_nothing_to_reset() =>
        Assert.Equal("ENODEV", new Play("platform=vio").Admits("reset grp0"));

    [Fact]
    public void Only_a_driver_enables_a_device() =>
        Assert.False(new Play().After("unbind dev0").MakesSense("dma dev0 0 read"));

    [Fact]
    public void Without_the_mapping_there_is_no_buffer() =>
        Assert.False(new Play().MakesSense("dma-buffer map0 read"));

    [Fact]
    public void What_goes_nowhere_is_enumerated_once_and_what_is_reached_by_writing()
    {
        Assert.Equal("dma dev0 2 write, dma dev0 bit59+0 write", Enumerated(new Play()));
        Assert.Equal("dma dev0 2 write", Enumerated(new Play("nobypass")));
        Assert.Equal(
            "dma dev0 0 write, dma dev0 1 read, dma dev0 2 write",
            Enumerated(new Play().After("take grp0 ctr0", "user-map grp0 entry=0 page=2 rw", "user-map grp0 entry=1 page=3 ro")));
    }

    private static string Enumerated(Play play) => string.Join(
        ", ",
        OwnershipMachine.Instance.Alphabet(play.Boot).Where(command => command is Dma && command.IsRepresentative(play.State)));
}
