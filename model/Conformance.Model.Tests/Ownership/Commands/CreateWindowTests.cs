using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class CreateWindowTests
{
    private const string World = "platform=ioda2-e4 processes=1 attached=v2";

    private const string Create = "create-window ctr0 mm0 entries=2 levels=1";

    [Fact]
    public void The_default_window_is_made_first_and_then_the_one_asked_for()
    {
        var play = new Play(World);

        Assert.Equal("window at bit59+0", play.Admits(Create));
        var seen = play.After(Create).Seen;
        Assert.Equal([2, 2], seen.Containers[0].WindowSizes);
        Assert.Equal((4, 2, 2), (seen.Processes[0].LockedPages, seen.TableCount, seen.ViewCount));
    }

    [Fact]
    public void A_window_begins_where_its_slot_does()
    {
        var play = new Play(World).After("remove-window ctr0 mm0 0", "create-window ctr0 mm0 entries=1 levels=2");

        Assert.Equal([1, 0], play.Seen.Containers[0].WindowSizes);
        Assert.Equal(4, play.Seen.Processes[0].LockedPages);
    }

    [Theory]
    [InlineData("entries=0 levels=1", "EINVAL")]
    [InlineData("entries=3 levels=1", "EINVAL")]
    [InlineData("entries=4 levels=0", "EINVAL")]
    [InlineData("entries=4 levels=3", "EINVAL")]
    [InlineData("entries=4 levels=2", "ENOMEM")]
    [InlineData("entries=1 levels=1", "window at bit59+0")]
    public void Size_and_levels_are_looked_at_before_the_limit(string window, string answer) =>
        Assert.Equal(answer, new Play($"{World} entries=4 ram=8 limit=5").Admits($"create-window ctr0 mm0 {window}"));

    [Fact]
    public void A_default_window_made_for_a_call_that_is_refused_stays()
    {
        var seen = new Play(World).After("create-window ctr0 mm0 entries=0 levels=1").Seen;

        Assert.Equal((2, 2), (seen.Containers[0].WindowSizes[0], seen.Processes[0].LockedPages));
    }

    [Fact]
    public void A_third_window_is_refused_before_its_size_is_looked_at() =>
        Assert.Equal("ENOSPC", new Play(World).After(Create).Admits("create-window ctr0 mm0 entries=0 levels=1"));

    [Fact]
    public void A_lent_table_allows_no_window() =>
        Assert.Equal("EPERM", new Play("platform=ioda1-e1 processes=1 attached=v2").Admits(Create));

    [Theory]
    [InlineData("limit=64", "EINVAL")]
    [InlineData("limit=8", "ENOMEM")]
    [InlineData("limit=8 ipclock", "EINVAL")]
    public void A_hypervisor_charges_for_levels_before_it_says_that_it_has_one(string limit, string answer)
    {
        var play = new Play($"platform=pseries-e5 processes=1 attached=v2 {limit}").After("remove-window ctr0 mm0 0");

        Assert.Equal(answer, play.Admits("create-window ctr0 mm0 entries=2 levels=2"));
    }

    [Fact]
    public void A_hypervisor_makes_no_window_for_two_groups()
    {
        var play = new Play("platform=pseries-e5 groups=2 processes=1 attached=v2").After("unbind dev1", "set-container grp1 ctr0");

        Assert.Equal("EPERM", play.Admits(Create));
        Assert.Equal("EPERM", play.After("remove-window ctr0 mm0 0").Admits(Create));
    }

    // tce_iommu_create_window(): create_table() comes first, and set_window() of the second group refuses what it made.
    [Theory]
    [InlineData("entries=0 levels=1", "EINVAL")]
    [InlineData("entries=2 levels=3", "EINVAL")]
    [InlineData("entries=2 levels=1", "EPERM")]
    public void A_table_that_cannot_be_made_is_refused_for_what_it_is_before_a_second_group_refuses_it(string window, string answer)
    {
        var play = new Play("platform=pseries-e5 groups=2 processes=1 attached=v2 limit=64").After("unbind dev1", "set-container grp1 ctr0", "remove-window ctr0 mm0 0");

        Assert.Equal(answer, play.Admits($"create-window ctr0 mm0 {window}"));
    }

    [Fact]
    public void Over_the_limit_that_is_said_before_a_second_group_refuses_the_window()
    {
        var play = new Play("platform=pseries-e5 groups=2 processes=1 attached=v2 limit=1").After("unbind dev1", "set-container grp1 ctr0");

        Assert.Equal("ENOMEM", play.Admits(Create));
        Assert.Equal("ENOMEM", play.After("register ctr0 mm0 page=2 pages=1").Admits("map-dma ctr0 mm0 0 page=2 pages=1 rw"));
        Assert.Equal("ENOMEM", play.After("remove-window ctr0 mm0 0").Admits(Create));
    }

    [Theory]
    [InlineData("fail-next charge")]
    [InlineData("fail-next alloc")]
    public void A_fault_can_strike_in_the_table_that_a_second_group_would_refuse(string fault)
    {
        var play = new Play("platform=pseries-e5 groups=2 processes=1 attached=v2").After("unbind dev1", "set-container grp1 ctr0", "remove-window ctr0 mm0 0", fault);

        Assert.Contains("ENOMEM", play.AdmitsStruck(Create), StringComparison.Ordinal);
        Assert.Equal("EINVAL", play.AdmitsStruck("create-window ctr0 mm0 entries=0 levels=1"));
    }

    [Theory]
    [InlineData("fail-next charge", 0)]
    [InlineData("fail-next copy-out", 2)]
    public void A_fault_strikes_in_the_default_window_or_after_both(string fault, int size)
    {
        var play = new Play(World).After(fault).HearStruck(Create, Answer.Refused(Errno.EFAULT));

        Assert.Equal([size, 0], play.Seen.Containers[0].WindowSizes);
        Assert.Equal(size, play.Seen.Processes[0].LockedPages);
    }

    [Fact]
    public void Where_nobody_could_tell_which_window_a_fault_strikes_it_is_not_asked()
    {
        var play = new Play(World).After("fail-next charge nth=2");

        Assert.False(play.MakesSense(Create));
        Assert.True(play.After("remove-window ctr0 mm0 0").MakesSense(Create));
    }

    [Fact]
    public void Removed_a_window_is_gone_for_every_group_and_paid_back()
    {
        var play = new Play(World + " limit=9").After(
            "register ctr0 mm0 page=2 pages=1", Create, "map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw", "remove-window ctr0 mm0 bit59+0");

        Assert.Equal([2, 0], play.Seen.Containers[0].WindowSizes);
        Assert.Equal((3, 0, false), (play.Seen.Processes[0].LockedPages, play.Seen.Processes[0].Regions[2].Mapped, play.Seen.Groups[0].SecondTable));
        Assert.Equal("nothing, PE frozen", play.Admits("dma dev0 bit59+0 read"));
        Assert.Equal("ENXIO", play.Admits("map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw"));
    }

    [Fact]
    public void A_default_window_that_is_cancelled_is_never_made()
    {
        var play = new Play(World).After("register ctr0 mm0 page=2 pages=1", "remove-window ctr0 mm0 0");

        Assert.Equal("ENXIO", play.Admits("map-dma ctr0 mm0 0 page=2 pages=1 rw"));
        Assert.Equal("window at 0", play.Admits(Create));
    }

    [Theory]
    [InlineData("remove-window ctr0 mm0 bit59+0")]
    [InlineData("remove-window ctr0 mm0 1")]
    public void Where_no_window_begins_none_is_removed(string remove)
    {
        Assert.Equal("EINVAL", new Play(World).Admits(remove));
        Assert.Equal("EINVAL", new Play(World).After("register ctr0 mm0 page=2 pages=1", "unmap-dma ctr0 mm0 0 pages=1").Admits(remove));
    }

    [Fact]
    public void A_lent_table_is_not_removed()
    {
        Assert.Equal("EPERM", new Play("platform=ioda1-e1 processes=1 attached=v2").Admits("remove-window ctr0 mm0 0"));
        Assert.Equal("EINVAL", new Play("platform=ioda1-e1 processes=1 attached=v2").Admits("remove-window ctr0 mm0 1"));
    }

    [Fact]
    public void A_TVE_that_the_firmware_leaves_on_is_nobody_s_error() =>
        Assert.Equal("ok", new Play(World).After(Create, "fail-next unset-window").AdmitsStruck("remove-window ctr0 mm0 0"));
}
