using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class RegisterTests
{
    private const string World = "platform=ioda2-e4 processes=1 attached=v2";

    private const string Register = "register ctr0 mm0 page=2 pages=2";

    private const string Unregister = "unregister ctr0 mm0 page=2 pages=2";

    [Fact]
    public void New_memory_is_charged_and_pinned_and_lets_maps_through()
    {
        var seen = new Play(World).After(Register).Seen;

        Assert.Equal(new RegionObservation(PageCount: 2, Used: 1, Mapped: 0), seen.Processes[0].Regions[2]);
        Assert.Equal((2, true), (seen.Processes[0].LockedPages, seen.Containers[0].Enabled));
        Assert.Equal([0, 0, 1, 1], seen.Pins);
    }

    [Fact]
    public void The_same_again_is_refused_and_up_to_4_9_counted()
    {
        Assert.Equal("EBUSY", new Play(World).After(Register).Admits(Register));

        var play = new Play("platform=ioda2-e1 processes=1 attached=v2").After(Register, Register);
        Assert.Equal(new RegionObservation(PageCount: 2, Used: 2, Mapped: 0), play.Seen.Processes[0].Regions[2]);
        Assert.Equal(4, play.Seen.Processes[0].LockedPages);
        Assert.False(play.MakesSense(Register));
        Assert.Equal(4, play.After(Unregister).Seen.Processes[0].LockedPages);
        Assert.Equal(2, play.After(Unregister).Seen.Processes[0].LockedPages);
    }

    [Fact]
    public void What_another_container_of_the_process_has_registered_costs_nothing()
    {
        var play = new Play("platform=ioda2-e4 groups=2 processes=1 limit=2 attached=v2")
            .After("unbind dev1", "set-container grp1 ctr1", "set-iommu ctr1 mm0 v2", Register);

        Assert.Equal("ok", play.Admits("register ctr1 mm0 page=2 pages=2"));
        play.After("register ctr1 mm0 page=2 pages=2");
        Assert.Equal((2, 2), (play.Seen.Processes[0].LockedPages, play.Seen.Processes[0].Regions[2].Used));
    }

    [Theory]
    [InlineData("platform=ioda2-e4", "ENOMEM", "EFAULT", "EINVAL")]
    [InlineData("platform=ioda2-e1", "EINVAL", "EINVAL", "EINVAL")]
    public void The_limit_the_pages_and_the_overlap_are_looked_at_in_the_epoch_s_order(string world, string poor, string foreign, string overlap)
    {
        var play = new Play($"{world} processes=1 limit=6 attached=v2 entries=4 ram=16").After("register ctr0 mm0 page=15 pages=1");

        Assert.Equal(poor, play.Admits("register ctr0 mm0 page=15 pages=9"));
        Assert.Equal(foreign, play.Admits("register ctr0 mm0 page=15 pages=2"));
        Assert.Equal(overlap, play.Admits("register ctr0 mm0 page=14 pages=2"));
    }

    [Theory]
    [InlineData("register ctr0 mm0 page=1 pages=1")]
    [InlineData("register ctr0 mm0 page=3 pages=2")]
    public void A_page_that_is_not_the_process_s_is_refused(string register) => Assert.Equal("EFAULT", new Play(World).Admits(register));

    [Fact]
    public void The_last_registration_ends_when_nothing_is_mapped()
    {
        var play = new Play(World).After(Register, "map-dma ctr0 mm0 1 page=3 pages=1 ro");

        Assert.Equal("EBUSY", play.Admits(Unregister));
        play.After("unmap-dma ctr0 mm0 1 pages=1");
        Assert.Equal("ok", play.Admits(Unregister));
        Assert.Equal((2, 0), (play.After(Unregister).Seen.Processes[0].LockedPages, play.Seen.Pins[2]));
        Assert.True(play.Seen.Containers[0].Enabled);
    }

    [Theory]
    [InlineData("unregister ctr0 mm0 page=2 pages=1", "ENOENT")]
    [InlineData("unregister ctr0 mm0 page=3 pages=1", "ENOENT")]
    [InlineData(Unregister, "ok")]
    public void Exactly_what_was_registered_can_be_ended(string unregister, string answer) =>
        Assert.Equal(answer, new Play(World).After(Register).Admits(unregister));

    [Fact]
    public void An_unregister_of_a_container_that_is_bound_to_nobody_is_refused()
    {
        Assert.Equal("EPERM", new Play(World).Admits(Unregister));
        Assert.Equal("ENOENT", new Play("platform=ioda2-e1 processes=1 attached=v2").Admits(Unregister));
    }

    [Fact]
    public void What_another_container_has_registered_cannot_be_ended_here()
    {
        var play = new Play("platform=ioda2-e4 groups=2 processes=1 attached=v2")
            .After("unbind dev1", "set-container grp1 ctr1", "set-iommu ctr1 mm0 v2", Register, "remove-window ctr1 mm0 0");

        Assert.Equal("ENOENT", play.Admits("unregister ctr1 mm0 page=2 pages=2"));
    }

    [Theory]
    [InlineData("fail-next charge")]
    [InlineData("fail-next alloc")]
    public void A_fault_inside_registers_nothing(string fault)
    {
        var play = new Play(World).After(fault).HearStruck(Register, Answer.Refused(Errno.ENOMEM));

        Assert.Equal((0, false), (play.Seen.Processes[0].LockedPages, play.Seen.Containers[0].Enabled));
    }
}
