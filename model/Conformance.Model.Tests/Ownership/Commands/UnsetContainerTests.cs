using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class UnsetContainerTests
{
    private const string Unset = "unset-container grp0";

    [Theory]
    [InlineData("platform=ioda2 processes=1 attached=v1", true)]
    [InlineData("platform=ioda2-e4 nobypass processes=1 attached=v2", false)]
    [InlineData("platform=pseries-e5 processes=1 attached=v2", false)]
    public void The_group_is_as_after_boot(string world, bool bypass)
    {
        var seen = new Play(world).After(Unset).Seen;

        Assert.Null(seen.Groups[0].Owner);
        Assert.Equal((bypass, 0b01UL, 0), (seen.Groups[0].BypassFlag, seen.Groups[0].AllocationBits, seen.Groups[0].References));
        Assert.Equal((0, 1), (seen.Containers[0].Groups, seen.TableCount));
    }

    [Fact]
    public void With_the_last_group_all_of_the_container_is_undone()
    {
        var play = new Play("platform=ioda2-e4 processes=1 attached=v2 limit=9").After(
            "register ctr0 mm0 page=2 pages=2",
            "map-dma ctr0 mm0 1 page=2 pages=1 rw",
            "create-window ctr0 mm0 entries=2 levels=2",
            Unset);

        Assert.Equal(ContainerState.Empty, play.State[new ContainerId(0)]);
        Assert.Equal(0, play.Seen.Processes[0].LockedPages);
        Assert.All(play.Seen.Pins, count => Assert.Equal(0, count));
        Assert.Equal((1, 0), (play.Seen.TableCount, play.Seen.ViewCount));
    }

    [Fact]
    public void Another_group_keeps_windows_and_mappings()
    {
        var play = new Play("platform=ioda2-e4 groups=2 processes=1 attached=v2").After(
            "unbind dev1",
            "set-container grp1 ctr0",
            "bind dev1 vfio",
            "register ctr0 mm0 page=2 pages=1",
            "map-dma ctr0 mm0 1 page=2 pages=1 rw",
            Unset);

        Assert.Equal("page 2", play.Admits("dma dev1 1 write"));
        Assert.Equal(3, play.Seen.Processes[0].LockedPages);
    }

    [Fact]
    public void A_group_in_no_container_is_refused() =>
        Assert.Equal("EINVAL", new Play("platform=ioda2-e4 processes=1").Admits(Unset));

    [Fact]
    public void A_container_s_file_need_not_be_open() =>
        Assert.Equal("ok", new Play("platform=ioda2-e4 processes=1 attached=v1").After("close ctr0").Admits(Unset));

    [Fact]
    public void A_group_that_nobody_attached_leaves_as_it_is()
    {
        var play = new Play("platform=ioda2-e2 processes=1").After("map0 = kernel-map dev0 pages=1");
        var before = play.State;

        Assert.Equal(before, play.After("set-container grp0 ctr0", Unset).State);
    }

    [Fact]
    public void A_frozen_PE_stays_frozen() =>
        Assert.True(new Play("platform=ioda2-e4 processes=1 attached=v1").After("dma dev0 0 read", Unset).Seen.Groups[0].Frozen);

    [Fact]
    public void Memory_that_another_container_still_maps_stays_until_that_is_unmapped()
    {
        var play = new Play("platform=ioda2-e4 groups=2 processes=1 attached=v2 limit=9").After(
            "unbind dev1",
            "set-container grp1 ctr1",
            "set-iommu ctr1 mm0 v2",
            "register ctr1 mm0 page=3 pages=1",
            "register ctr0 mm0 page=2 pages=1",
            "map-dma ctr1 mm0 1 page=2 pages=1 rw",
            Unset);

        Assert.Equal(new RegionObservation(PageCount: 1, Used: 0, Mapped: 1), play.Seen.Processes[0].Regions[2]);
        Assert.Equal(default, play.After("unmap-dma ctr1 mm0 1 pages=1").Seen.Processes[0].Regions[2]);
        Assert.Equal(0, play.Seen.Pins[2]);
    }

    [Theory]
    [InlineData("fail-next bypass", true)]
    [InlineData("fail-next it-map", false)]
    public void A_fault_inside_does_not_stop_it(string fault, bool hasTable)
    {
        var play = new Play("platform=ioda2-e4 processes=1 attached=v1").After(fault);

        Assert.StartsWith("ok | EPERM", play.AdmitsStruck(Unset), StringComparison.Ordinal);
        play.HearStruck(Unset, Answer.Refused(Errno.EIO));
        Assert.Equal((null, false, hasTable), (play.State[new GroupId(0)].Owner, play.State[new GroupId(0)].BypassOn, play.State[new GroupId(0)].HasDefaultTable));
    }

    [Fact]
    public void A_TVE_that_the_firmware_leaves_on_is_nobody_s_error()
    {
        var play = new Play("platform=ioda2-e1 processes=1 attached=v1").After("fail-next unset-window");

        Assert.Equal("ok", play.AdmitsStruck(Unset));
        Assert.True(play.HearStruck(Unset, Answer.Ok).Seen.Groups[0].BypassFlag);
    }

    [Fact]
    public void Without_a_table_the_kernel_can_map_nothing_until_the_group_is_taken_and_given_back_once_more()
    {
        var play = new Play("platform=ioda2-e2 processes=1 attached=v2").After("fail-next it-map").HearStruck(Unset, Answer.Ok)
            .After("unbind dev0", "bind dev0 host");

        Assert.Equal("EIO", play.Admits("set-mask dev0 32"));
        Assert.Equal("mapping error", play.Admits("map0 = kernel-map dev0 pages=1"));
        Assert.Equal(0, play.Seen.TableCount);

        play.After("set-container grp0 ctr0", "set-iommu ctr0 mm0 v2", Unset);
        Assert.Equal("mapped at 1", play.Admits("map0 = kernel-map dev0 pages=1"));
    }
}
