using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class SetContainerTests
{
    private const string Set = "set-container grp0 ctr0";

    [Fact]
    public void Up_to_5_18_the_group_is_the_kernels_until_the_container_has_a_type()
    {
        var play = new Play("platform=ioda2-e2 processes=1").After(Set);

        Assert.Equal(1, play.Seen.Containers[0].Groups);
        Assert.Null(play.Seen.Groups[0].Owner);
        Assert.True(play.Seen.Groups[0].BypassFlag);
        Assert.Equal("mapped at 1", play.Admits("map0 = kernel-map dev0 pages=1"));
        Assert.Equal(new ContainerId(0), play.After("set-iommu ctr0 mm0 v2").Seen.Groups[0].Owner);
    }

    [Fact]
    public void From_5_19_on_the_container_owns_the_group_at_once_and_it_has_no_window()
    {
        var play = new Play("platform=ioda2-e3 processes=1").After("unbind dev0", "bind dev0 vfio", Set);
        var seen = play.Seen;

        Assert.Equal((new ContainerId(0), false, 1), (seen.Groups[0].Owner, seen.Groups[0].BypassFlag, seen.Groups[0].References));
        Assert.Equal((0, IommuType.None), (seen.TableCount, seen.Containers[0].Type));
        Assert.Equal("nothing, PE frozen", play.Admits("dma dev0 0 read"));
        Assert.Equal("EBUSY", play.After("unbind dev0").Admits("bind dev0 host"));
    }

    [Fact]
    public void A_lent_table_stays_with_a_claim() =>
        Assert.Equal(1, new Play("platform=ioda1-e4 processes=1").After("unbind dev0", Set).Seen.TableCount);

    [Fact]
    public void A_group_that_is_in_a_container_is_refused_first()
    {
        var play = new Play("platform=ioda2-e2 processes=1").After(Set);

        Assert.Equal("EINVAL", play.Admits(Set));
        Assert.Equal("EINVAL", play.Admits("set-container grp0 ctr1"));
    }

    [Fact]
    public void The_core_refuses_a_group_with_a_host_driver() =>
        Assert.Equal("EPERM", new Play("platform=ioda2-e4 processes=1").Admits(Set));

    [Theory]
    [InlineData("platform=ioda1 groups=2 processes=1 attached=v1", "EBUSY")]
    [InlineData("platform=ioda1-e2 groups=2 processes=1 attached=v1", "EBUSY")]
    [InlineData("platform=ioda1-e4 groups=2 processes=1 attached=v1", "EBUSY")]
    [InlineData("platform=ioda2-e1 groups=2 processes=1 attached=v1", "ok")]
    [InlineData("platform=ioda2-e4 groups=2 processes=1 attached=v1", "EBUSY")]
    [InlineData("platform=ioda2-e4 groups=2 processes=1 attached=v2", "ok")]
    [InlineData("platform=pseries-e5 groups=2 processes=1 attached=v2", "ok")]
    public void A_second_group_joins_where_groups_can_share(string world, string answer) =>
        Assert.Equal(answer, new Play(world).After("unbind dev1").Admits("set-container grp1 ctr0"));

    [Fact]
    public void A_hypervisors_windows_are_not_shared_once_one_is_made()
    {
        var play = new Play("platform=pseries-e5 groups=2 processes=1 attached=v2").After("create-window ctr0 mm0 entries=2 levels=1", "unbind dev1");

        Assert.Equal("EPERM", play.Admits("set-container grp1 ctr0"));
        Assert.Equal(play.State, play.After("set-container grp1 ctr0").State);
    }

    [Fact]
    public void A_second_group_reaches_at_once_what_the_first_has_mapped()
    {
        var play = new Play("platform=ioda2-e4 groups=2 processes=1 attached=v1 limit=9").After("unset-container grp0")
            .After("unbind dev1", "set-container grp0 ctr0", "set-container grp1 ctr1", "set-iommu ctr0 mm0 v2")
            .After("register ctr0 mm0 page=2 pages=1", "map-dma ctr0 mm0 1 page=2 pages=1 rw", "unset-container grp1")
            .After("set-container grp1 ctr0", "bind dev1 vfio");

        Assert.Equal("page 2", play.Admits("dma dev1 1 read"));
    }

    [Fact]
    public void Before_the_core_did_it_a_busy_group_was_refused_as_it_was_attached()
    {
        var play = new Play("platform=ioda1 groups=2 processes=1").After("map0 = kernel-map dev1 pages=1", "set-container grp0 ctr0")
            .After("set-container grp1 ctr0");

        Assert.Equal("EBUSY", play.Admits("set-iommu ctr0 mm0 v1"));
    }

    [Fact]
    public void Where_the_table_is_thrown_away_a_busy_group_loses_its_mappings()
    {
        var play = new Play("platform=ioda2-e2 processes=1").After("map0 = kernel-map dev0 pages=1", Set, "set-iommu ctr0 mm0 v2");

        Assert.Equal("ok", play.Admits("kernel-unmap map0"));
        Assert.Equal("mapping error", new Play("platform=ioda2-e2 processes=1").After(Set, "set-iommu ctr0 mm0 v2").Admits("map0 = kernel-map dev0 pages=1"));

        play.After("unset-container grp0");
        var before = play.Seen;
        Assert.True(OwnershipMachine.Instance.Agree(before, play.After("kernel-unmap map0").Seen));
    }

    [Fact]
    public void A_second_container_is_asked_for_when_the_first_cannot_stand_for_it()
    {
        var play = new Play("platform=ioda2-e2 groups=2 processes=1");

        Assert.False(play.IsCanonical("set-container grp0 ctr1"));
        Assert.True(play.After(Set).IsCanonical("set-container grp1 ctr1"));
    }

    [Fact]
    public void Without_processes_there_is_no_container_to_set_and_with_them_no_other_way() =>
        Assert.All(
            ["take grp0 ctr0", "release grp0", "user-map grp0 entry=1 page=2 rw", "user-unmap grp0 entry=1", "raw-bypass grp0 off"],
            command => Assert.False(new Play("platform=ioda2-e2 processes=1 attached=v2").MakesSense(command)));
}
