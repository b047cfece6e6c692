using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class MapDmaTests
{
    private static Play V1(string more = "") => new Play($"platform=ioda2-e4 processes=1 attached=v1 {more}").After("enable ctr0 mm0");

    private static Play V2 => new Play("platform=ioda2-e4 processes=1 attached=v2").After("register ctr0 mm0 page=2 pages=1");

    [Fact]
    public void Each_entry_points_at_its_page_and_pins_it()
    {
        var seen = V1().After("map-dma ctr0 mm0 0 page=2 pages=2 ro").Seen;

        Assert.Equal("0:user page 2 ro, 1:user page 3 ro", seen.Groups[0].Tces.ToString());
        Assert.Equal(seen.Groups[0].Tces, seen.Containers[0].Windows[0]);
        Assert.Equal([0, 0, 1, 1], seen.Pins);
        Assert.Equal((3, 0), (seen.Groups[0].Reads[0], seen.Groups[0].Writes[0]));
    }

    [Fact]
    public void On_v2_the_region_counts_it_and_pins_once()
    {
        var seen = V2.After("map-dma ctr0 mm0 0 page=2 pages=1 rw", "map-dma ctr0 mm0 1 page=2 pages=1 rw").Seen;

        Assert.Equal(2, seen.Processes[0].Regions[2].Mapped);
        Assert.Equal(1, seen.Pins[2]);
        Assert.Equal(1, seen.ViewCount);
    }

    [Theory]
    [InlineData("platform=ioda2-e4", "0:user page 2 rw")]
    [InlineData("platform=pseries-e5", "0:user page 2 wo")]
    [InlineData("platform=ioda2", "0:user page 2 wo")]
    public void An_entry_for_writing_also_reads_where_the_platform_has_it_so(string world, string tces)
    {
        var play = new Play($"{world} processes=1 attached=v1").After("enable ctr0 mm0", "map-dma ctr0 mm0 0 page=2 pages=1 wo");

        Assert.Equal(tces, play.Seen.Groups[0].Tces.ToString());
    }

    [Fact]
    public void The_second_window_is_told_apart_by_bit_59()
    {
        var play = V2.After("create-window ctr0 mm0 entries=1 levels=1", "map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw");

        Assert.Equal("page 2", play.Admits("dma dev0 bit59+0 write"));
        Assert.Equal((true, "0:user page 2 rw"), (play.Seen.Groups[0].SecondTable, play.Seen.Groups[0].SecondTces.ToString()));
    }

    [Fact]
    public void Nothing_is_let_through_before_it_is_enabled()
    {
        Assert.Equal("EPERM", new Play("platform=ioda2-e4 processes=1 attached=v1").Admits("map-dma ctr0 mm0 0 page=2 pages=1 rw"));
        Assert.Equal("EPERM", new Play("platform=ioda2-e4 processes=1 attached=v2").Admits("unmap-dma ctr0 mm0 0 pages=1"));
    }

    [Theory]
    [InlineData("map-dma ctr0 mm0 2 page=1 pages=1 rw", "ENXIO")]
    [InlineData("map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw", "ENXIO")]
    [InlineData("map-dma ctr0 mm0 1 page=1 pages=2 rw", "EINVAL")]
    [InlineData("map-dma ctr0 mm0 0 page=1 pages=1 rw", "EFAULT")]
    [InlineData("map-dma ctr0 mm0 0 page=3 pages=2 rw", "EFAULT")]
    [InlineData("unmap-dma ctr0 mm0 2 pages=2", "ENXIO")]
    [InlineData("unmap-dma ctr0 mm0 1 pages=2", "EINVAL")]
    [InlineData("unmap-dma ctr0 mm0 0 pages=2", "ok")]
    public void The_window_is_looked_at_before_the_range_and_that_before_the_pages(string call, string answer)
    {
        var play = V1();

        Assert.Equal(answer, play.Admits(call));
        Assert.Equal(2, play.After(call).Seen.Containers[0].WindowSizes[0]);
    }

    [Theory]
    [InlineData("platform=ioda2", "EINVAL")]
    [InlineData("platform=ioda1", "EINVAL")]
    [InlineData("platform=p5ioc2", "EINVAL")]
    [InlineData("platform=pseries", "EINVAL")]
    [InlineData("platform=ioda2-e1", "ENXIO")]
    [InlineData("platform=ioda1-e1", "ENXIO")]
    [InlineData("platform=pseries-e1", "ENXIO")]
    public void Up_to_4_1_no_window_is_looked_for_and_the_range_check_of_the_table_speaks(string world, string outside)
    {
        var play = new Play($"{world} processes=1 attached=v1").After("enable ctr0 mm0");

        Assert.Equal(outside, play.Admits("map-dma ctr0 mm0 2 page=2 pages=1 rw"));
        Assert.Equal(outside, play.Admits("map-dma ctr0 mm0 2 page=1 pages=1 rw"));
        Assert.Equal(outside, play.Admits("unmap-dma ctr0 mm0 2 pages=1"));
        Assert.Equal("EINVAL", play.Admits("map-dma ctr0 mm0 1 page=2 pages=2 rw"));
        Assert.Equal("EINVAL", play.Admits("unmap-dma ctr0 mm0 1 pages=2"));
    }

    [Fact]
    public void On_v2_what_is_not_registered_is_refused()
    {
        Assert.Equal("EINVAL", V2.Admits("map-dma ctr0 mm0 0 page=3 pages=1 rw"));
        Assert.Equal("ok", V2.After("register ctr0 mm0 page=3 pages=1").Admits("map-dma ctr0 mm0 0 page=2 pages=2 rw"));
    }

    [Fact]
    public void The_default_window_that_is_too_dear_stays_to_be_made()
    {
        var play = V1("limit=3");

        Assert.Equal("ENOMEM", play.Admits("unmap-dma ctr0 mm0 0 pages=1"));
        Assert.True(play.After("map-dma ctr0 mm0 0 page=2 pages=1 rw").State[new ContainerId(0)].IsDefaultPending);
    }

    [Fact]
    public void A_hypervisor_makes_no_window_for_two_groups()
    {
        var play = new Play("platform=pseries-e5 groups=2 processes=1 attached=v2").After("unbind dev1", "set-container grp1 ctr0");

        Assert.Equal("EPERM", play.After("register ctr0 mm0 page=2 pages=1").Admits("map-dma ctr0 mm0 0 page=2 pages=1 rw"));
    }

    [Fact]
    public void A_map_that_fails_clears_the_entries_before_the_failing_one()
    {
        var play = V1().After("map-dma ctr0 mm0 0 page=2 pages=2 rw", "map-dma ctr0 mm0 0 page=3 pages=2 rw");

        Assert.Equal("1:user page 3 rw", play.Seen.Groups[0].Tces.ToString());
    }

    [Fact]
    public void Up_to_4_1_nothing_is_replaced_and_a_map_that_fails_changes_nothing()
    {
        var play = new Play("platform=ioda2 processes=1 attached=v1").After("enable ctr0 mm0", "map-dma ctr0 mm0 1 page=2 pages=1 rw");

        Assert.Equal("EBUSY", play.Admits("map-dma ctr0 mm0 1 page=3 pages=1 rw"));
        Assert.Equal("EBUSY", play.Admits("map-dma ctr0 mm0 0 page=2 pages=2 rw"));
        Assert.Equal("EFAULT", play.Admits("map-dma ctr0 mm0 1 page=1 pages=1 rw"));
        Assert.Equal(play.State, play.After("map-dma ctr0 mm0 0 page=2 pages=2 rw").State);
    }

    [Fact]
    public void Later_an_entry_is_replaced_and_its_page_let_go()
    {
        var play = V1().After("map-dma ctr0 mm0 1 page=2 pages=1 rw", "map-dma ctr0 mm0 1 page=3 pages=1 ro");

        Assert.Equal([0, 0, 0, 1], play.Seen.Pins);
    }

    [Fact]
    public void Up_to_4_9_memory_is_looked_for_with_the_process_that_asks()
    {
        var play = new Play("platform=ioda2-e1 processes=2 attached=v2").After("register ctr0 mm1 page=2 pages=1");

        Assert.Equal("EINVAL", play.Admits("map-dma ctr0 mm0 0 page=2 pages=1 rw"));
        play.After("map-dma ctr0 mm1 0 page=2 pages=1 rw", "register ctr0 mm0 page=2 pages=1");
        Assert.Equal((0, 1), (play.Seen.Processes[0].Regions[2].Mapped, play.Seen.Processes[1].Regions[2].Mapped));
    }

    [Theory]
    [InlineData("fail-next charge")]
    [InlineData("fail-next alloc")]
    [InlineData("fail-next window")]
    [InlineData("fail-next link")]
    public void A_default_window_in_which_a_fault_strikes_stays_to_be_made(string fault)
    {
        const string Map = "map-dma ctr0 mm0 2 page=2 pages=1 rw";
        var play = V1().After(fault);

        Assert.Contains("ENOMEM", play.AdmitsStruck(Map), StringComparison.Ordinal);
        Assert.True(play.HearStruck(Map, Answer.Refused(Errno.ENOMEM)).State[new ContainerId(0)].IsDefaultPending);
    }
}
