using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class SetIommuTests
{
    [Theory]
    [InlineData("platform=ioda2", "v1", 2, 0)]
    [InlineData("platform=ioda2-e1", "v1", 2, 2)]
    [InlineData("platform=ioda2-e1", "v2", 2, 2)]
    [InlineData("platform=ioda2-e2", "v2", 0, 0)]
    [InlineData("platform=pseries-e1", "v2", 2, 0)]
    public void The_first_window_is_lent_or_made_now_or_later(string world, string type, int size, int charge)
    {
        var seen = new Play($"{world} processes=1").After("set-container grp0 ctr0", $"set-iommu ctr0 mm0 {type}").Seen;

        Assert.Equal((size, 0), (seen.Containers[0].WindowSizes[0], seen.Containers[0].WindowSizes[1]));
        Assert.Equal(charge, seen.Processes[0].LockedPages);
        Assert.Equal(new ContainerId(0), seen.Groups[0].Owner);
    }

    [Fact]
    public void Without_a_group_or_with_a_type_it_is_refused()
    {
        var play = new Play("platform=ioda2-e4 processes=1");

        Assert.Equal("EINVAL", play.Admits("set-iommu ctr0 mm0 v1"));
        Assert.Equal("EINVAL", new Play("platform=ioda2-e4 processes=1 attached=v1").Admits("set-iommu ctr0 mm0 v2"));
    }

    [Theory]
    [InlineData("platform=ioda2-e2", "v1", "EPERM")]
    [InlineData("platform=ioda2-e3", "v1", "EPERM")]
    [InlineData("platform=ioda2-e4", "v1", "ok")]
    [InlineData("platform=ioda1-e1", "v2", "ok")]
    [InlineData("platform=ioda1-e2", "v2", "EPERM")]
    [InlineData("platform=ioda1-e3", "v2", "EPERM")]
    [InlineData("platform=ioda1-e4", "v2", "EINVAL")]
    [InlineData("platform=pseries-e4", "v2", "EINVAL")]
    [InlineData("platform=pseries-e5", "v2", "ok")]
    public void A_group_may_refuse_the_type(string world, string type, string answer)
    {
        var play = new Play($"{world} processes=1").After("unbind dev0", "set-container grp0 ctr0");

        Assert.Equal(answer, play.Admits($"set-iommu ctr0 mm0 {type}"));
    }

    [Theory]
    [InlineData("platform=ioda2")]
    [InlineData("platform=ioda1")]
    [InlineData("platform=p5ioc2")]
    [InlineData("platform=pseries")]
    public void Up_to_4_1_no_driver_offers_v2_which_is_found_after_groups_and_type_were_looked_at(string world)
    {
        const string V2 = "set-iommu ctr0 mm0 v2";
        var play = new Play($"{world} processes=2");

        Assert.Equal("EINVAL", play.Admits(V2));
        play.After("set-container grp0 ctr0");
        Assert.Equal("ENODEV", play.Admits(V2));
        Assert.Equal(play.State, play.After(V2).State);
        Assert.Equal("EINVAL", play.After("set-iommu ctr0 mm0 v1").Admits(V2));
    }

    [Fact]
    public void A_type_that_there_is_not_is_asked_for_by_one_process_and_comes_to_no_site()
    {
        var play = new Play("platform=ioda2 processes=2").After("set-container grp0 ctr0");

        Assert.True(play.IsCanonical("set-iommu ctr0 mm0 v2"));
        Assert.False(play.IsCanonical("set-iommu ctr0 mm1 v2"));
        play.After("fail-next alloc");
        Assert.Equal("ENODEV", play.AdmitsStruck("set-iommu ctr0 mm0 v2"));
    }

    [Fact]
    public void A_window_that_is_too_dear_refuses_it_and_all_is_as_before()
    {
        var play = new Play("platform=ioda2-e1 processes=1 limit=1").After("map0 = kernel-map dev0 pages=1", "set-container grp0 ctr0");

        Assert.Equal("ENOMEM", play.Admits("set-iommu ctr0 mm0 v2"));
        Assert.Equal(play.State, play.After("set-iommu ctr0 mm0 v2").State);
    }

    [Fact]
    public void Where_the_core_has_claimed_a_refusal_leaves_the_groups_with_the_container()
    {
        var play = new Play("platform=ioda1-e4 groups=2 processes=1").After("unbind dev0", "unbind dev1")
            .After("set-container grp0 ctr0", "set-container grp1 ctr0");

        Assert.Equal("EBUSY", play.Admits("set-iommu ctr0 mm0 v1"));
        play.After("set-iommu ctr0 mm0 v1");
        Assert.All(play.Seen.Groups, group => Assert.Equal(new ContainerId(0), group.Owner));
        Assert.Equal(IommuType.None, play.Seen.Containers[0].Type);
    }

    [Fact]
    public void One_of_several_groups_that_is_busy_refuses_it_for_all()
    {
        var play = new Play("platform=ioda1 groups=2 processes=1").After("map0 = kernel-map dev0 pages=1", "set-container grp0 ctr0");

        Assert.Equal("EBUSY", play.Admits("set-iommu ctr0 mm0 v1"));
        Assert.Null(play.After("set-iommu ctr0 mm0 v1").Seen.Groups[0].Owner);
    }

    [Fact]
    public void A_fault_inside_shows_as_some_error_and_nothing_is_attached()
    {
        var play = new Play("platform=ioda2-e1 processes=1").After("set-container grp0 ctr0", "fail-next charge");
        var before = play.State.WithArmed(null);

        Assert.Equal(before, play.HearStruck("set-iommu ctr0 mm0 v2", Answer.Refused(Errno.ENOMEM)).State);
        Assert.DoesNotContain("ok", new Play("platform=ioda2-e1 processes=1").After("set-container grp0 ctr0", "fail-next charge").AdmitsStruck("set-iommu ctr0 mm0 v2"), StringComparison.Ordinal);
    }
}
