using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class KernelUnmapTests
{
    [Fact]
    public void The_entries_are_cleared_and_free_again()
    {
        var play = new Play("entries=4 ram=8");
        var start = play.State;

        play.After("map0 = kernel-map dev0 pages=2", "kernel-unmap map0");

        Assert.Equal(start, play.State);
    }

    [Fact]
    public void Only_its_own_entries_are_cleared() =>
        Assert.Equal(
            "2:kernel page 2 rw",
            new Play("entries=4 ram=8")
                .After("map0 = kernel-map dev0 pages=1", "map1 = kernel-map dev0 pages=1", "kernel-unmap map0")
                .Seen.Groups[0].Tces.ToString());

    [Fact]
    public void A_straight_mapping_ends_without_a_trace_in_the_table()
    {
        var play = new Play().After("set-mask dev0 64");
        var before = play.State;

        Assert.Equal(before, play.After("map0 = kernel-map dev0 pages=1", "kernel-unmap map0").State);
    }

    [Fact]
    public void It_always_succeeds()
    {
        Assert.Equal("ok", new Play().After("map0 = kernel-map dev0 pages=1").Admits("kernel-unmap map0"));
        Assert.Equal(
            "ok",
            new Play().After("set-mask dev0 64", "map0 = kernel-map dev0 pages=1", "take grp0 ctr0").Admits("kernel-unmap map0"));
    }

    [Fact]
    public void Without_the_mapping_it_makes_no_sense() =>
        Assert.False(new Play().MakesSense("kernel-unmap map0"));

    // After a take that went wrong the entry may be another's: that one stays.
    [Fact]
    public void An_entry_that_became_the_users_stays()
    {
        var play = new Play().After("map0 = kernel-map dev0 pages=1").Hear("take grp0 ctr0", Answer.Ok);
        play.After("user-map grp0 entry=1 page=2 ro", "kernel-unmap map0");

        Assert.Equal("1:user page 2 ro", play.Seen.Groups[0].Tces.ToString());
    }
}
