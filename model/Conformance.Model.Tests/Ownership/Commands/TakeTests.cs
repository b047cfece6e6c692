using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class TakeTests
{
    private const string Take = "take grp0 ctr0";

    [Fact]
    public void The_owner_changes_the_bypass_closes_and_the_table_is_no_longer_the_kernels()
    {
        var play = new Play().After(Take);

        Assert.Equal(
            new GroupState(new ContainerId(0), BypassOn: false, Frozen: false, Tces: default),
            play.State[new GroupId(0)]);
        Assert.Equal(0b11UL, play.Seen.Groups[0].AllocationBits);
    }

    [Fact]
    public void A_frozen_group_stays_frozen() =>
        Assert.True(new Play().After("dma dev0 0 read", Take).State[new GroupId(0)].Frozen);

    [Fact]
    public void A_group_without_a_live_kernel_mapping_is_given() =>
        Assert.Equal("ok", new Play().Admits(Take));

    // On IODA2 a host driver with 64 bits maps straight: the table does not know.
    [Fact]
    public void A_straight_mapping_does_not_make_a_group_busy() =>
        Assert.Equal("ok", new Play().After("set-mask dev0 64", "map0 = kernel-map dev0 pages=1").Admits(Take));

    [Fact]
    public void A_live_kernel_mapping_makes_a_group_busy()
    {
        var play = new Play().After("map0 = kernel-map dev0 pages=1");

        Assert.Equal("EBUSY", play.Admits(Take));
        Assert.Equal("ok", play.After("kernel-unmap map0").Admits(Take));
    }

    [Theory]
    [InlineData("take grp0 ctr0")]
    [InlineData("take grp0 ctr1")]
    public void A_group_that_has_an_external_owner_is_given_to_nobody(string second) =>
        Assert.Equal("EBUSY", new Play().After(Take).Admits(second));

    [Fact]
    public void One_group_can_be_busy_beside_another_that_is_given()
    {
        var play = new Play("groups=2").After("map0 = kernel-map dev1 pages=1");

        Assert.Equal("ok", play.Admits("take grp0 ctr0"));
        Assert.Equal("EBUSY", play.Admits("take grp1 ctr0"));
    }

    [Fact]
    public void Vio_has_no_group_to_take() =>
        Assert.Equal("ENODEV", new Play("platform=vio").Admits(Take));

    [Fact]
    public void Asking_makes_sense_while_the_container_is_open()
    {
        var play = new Play().After("close ctr0");

        Assert.False(play.MakesSense(Take));
        Assert.True(play.MakesSense("take grp0 ctr1"));
        Assert.True(play.After("open ctr0").MakesSense(Take));
    }

    [Fact]
    public void A_second_container_is_asked_for_when_the_first_cannot_stand_for_it()
    {
        var play = new Play("groups=2");

        Assert.False(play.IsCanonical("take grp0 ctr1"));
        Assert.True(play.After(Take).IsCanonical("take grp1 ctr1"));
        Assert.True(new Play().After("close ctr0").IsCanonical("take grp0 ctr1"));
    }

    [Theory]
    [InlineData("fail-next bypass")]
    [InlineData("fail-next window")]
    public void A_fault_inside_shows_as_some_error_and_nothing_is_taken(string fault)
    {
        var play = new Play().After(fault);
        var before = play.State.WithArmed(null);

        Assert.Equal("EPERM | ENOENT | EIO | ENXIO | ENOMEM | EFAULT | EBUSY | ENODEV | EINVAL | ENOTTY | ENOSPC", play.AdmitsStruck(Take));
        Assert.Equal(before, play.HearStruck(Take, Answer.Refused(Errno.EIO)).State);
    }

    [Fact]
    public void Failing_to_close_a_window_that_is_closed_already_may_pass()
    {
        var play = new Play("nobypass").After("fail-next bypass");

        Assert.Equal("ok | EPERM | ENOENT | EIO | ENXIO | ENOMEM | EFAULT | EBUSY | ENODEV | EINVAL | ENOTTY | ENOSPC", play.AdmitsStruck(Take));
        Assert.NotNull(play.HearStruck(Take, Answer.Ok).State[new GroupId(0)].Owner);
    }

    [Fact]
    public void A_refusal_is_no_success_because_a_fault_fired()
    {
        var play = new Play("nobypass").After("map0 = kernel-map dev0 pages=1", "fail-next bypass");

        Assert.DoesNotContain("ok", play.AdmitsStruck(Take), StringComparison.Ordinal);
    }
}
