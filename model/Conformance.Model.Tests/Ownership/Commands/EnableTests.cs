using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class EnableTests
{
    private const string Enable = "enable ctr0 mm0";

    private const string World = "platform=ioda2-e4 processes=1 attached=v1";

    [Fact]
    public void The_whole_window_is_charged()
    {
        var seen = new Play(World).After(Enable).Seen;

        Assert.True(seen.Containers[0].Enabled);
        Assert.Equal(2, seen.Processes[0].LockedPages);
    }

    [Fact]
    public void Twice_is_once_too_many() => Assert.Equal("EBUSY", new Play(World).After(Enable).Admits(Enable));

    [Theory]
    [InlineData("limit=2", "ok")]
    [InlineData("limit=1", "ENOMEM")]
    [InlineData("limit=1 ipclock", "ok")]
    public void The_limit_may_be_reached_and_not_passed(string limit, string answer) =>
        Assert.Equal(answer, new Play($"{World} {limit}").Admits(Enable));

    [Fact]
    public void A_charge_that_fails_changes_nothing_but_the_process_it_is_bound_to()
    {
        var play = new Play(World).After("fail-next charge");

        Assert.DoesNotContain("ok", play.AdmitsStruck(Enable), StringComparison.Ordinal);
        Assert.Equal(
            ContainerState.Empty with { Type = IommuType.V1, IsDefaultPending = true, Bound = new ProcessId(0) },
            play.HearStruck(Enable, Answer.Refused(Errno.ENOMEM)).State[new ContainerId(0)]);
    }

    [Fact]
    public void Disabled_it_is_paid_back_and_unmapped_and_the_window_stays()
    {
        var seen = new Play(World).After(Enable, "map-dma ctr0 mm0 1 page=2 pages=1 rw", "disable ctr0 mm0").Seen;

        Assert.False(seen.Containers[0].Enabled);
        Assert.Equal((2, 2, 0), (seen.Containers[0].WindowSizes[0], seen.Processes[0].LockedPages, seen.Pins[2]));
        Assert.Equal(default, seen.Groups[0].Tces);
    }

    [Fact]
    public void Disabling_what_is_not_enabled_succeeds_and_changes_nothing()
    {
        var play = new Play(World);

        Assert.Equal("ok", play.Admits("disable ctr0 mm0"));
        Assert.Equal(play.State, play.After("disable ctr0 mm0").State);
    }

    [Fact]
    public void Up_to_4_9_another_process_may_disable_it_and_who_paid_is_paid_back()
    {
        var seen = new Play("platform=ioda1-e1 processes=2 attached=v1").After(Enable, "disable ctr0 mm1").Seen;

        Assert.Equal((0, 0), (seen.Processes[0].LockedPages, seen.Processes[1].LockedPages));
    }
}
