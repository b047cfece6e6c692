using Conformance.Model.Ownership;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Revisions;

/// <summary>The facts of the series, each over all of its points on IODA2.</summary>
public sealed class SeriesTests
{
    [Theory]
    [InlineData("2015/v4.1", "EBUSY", 0b10)]
    [InlineData("2015/9b14a1ff", "EBUSY", 0b10)]
    [InlineData("2015/0eaf4def", "EBUSY", 0b10)]
    [InlineData("2015/seed-v8", "ok", 0b10)]
    [InlineData("2015/f87a8864", "ok", 0b10)]
    [InlineData("2015/b82c75bf", "ok", 0b11)]
    [InlineData("2015/05c6cfb9", "ok", 0b11)]
    [InlineData("2015/46d3e1e1", "ok", 0b1111)]
    [InlineData("2015/v4.2", "ok", 0b1111)]
    public void Taking_a_busy_group_says_this_and_leaves_these_bits(string name, string answer, int bits)
    {
        var world = new World(name).After(Map());
        Assert.Equal(answer, world.Say(Take()));
        Assert.Equal((ulong)bits, world.Group.AllocationBits);
    }

    [Theory]
    [InlineData("2015/v4.1", true)]
    [InlineData("2015/0eaf4def", true)]
    [InlineData("2015/seed-v8", false)]
    [InlineData("2015/f87a8864", false)]
    [InlineData("2015/b82c75bf", false)]
    [InlineData("2015/46d3e1e1", false)]
    public void Taking_a_busy_group_keeps_the_bypass_of_a_running_driver_only_while_the_return_code_is_heard(string name, bool keeps)
    {
        var world = new World(name).After(Map());
        world.Do(Take());
        Assert.Equal(keeps, world.Group.BypassFlag);
        Assert.Equal(keeps ? 0 : -1, world.Reads(DmaAddress.Bit59(0)));
    }

    [Theory]
    [InlineData("2015/v4.1", 0)]
    [InlineData("2015/9b14a1ff", 0)]
    [InlineData("2015/0eaf4def", 0)]
    [InlineData("2015/seed-v8", 0b10)]
    [InlineData("2015/f87a8864", 0b10)]
    [InlineData("2015/b82c75bf", 0b10)]
    [InlineData("2015/05c6cfb9", 0b10)]
    [InlineData("2015/46d3e1e1", 0)]
    [InlineData("2015/v4.2", 0)]
    public void Release_leaves_these_entries_of_the_user(string name, int left)
    {
        var world = new World(name).After(Take(), UserMap(1, 5), Release());
        Assert.Equal(left, world.Group.Tces.User);
        Assert.Equal(left != 0 ? 5 : -1, world.Reads(DmaAddress.Low(1)));
    }

    [Theory]
    [InlineData("2015/v4.1", false)]
    [InlineData("2015/9b14a1ff", false)]
    [InlineData("2015/0eaf4def", false)]
    [InlineData("2015/seed-v8", true)]
    [InlineData("2015/f87a8864", true)]
    [InlineData("2015/b82c75bf", true)]
    [InlineData("2015/05c6cfb9", true)]
    [InlineData("2015/46d3e1e1", false)]
    [InlineData("2015/v4.2", false)]
    public void Release_opens_the_bypass_in_spite_of_nobypass(string name, bool opens)
    {
        var world = new World(name, noBypass: true).After(Take(), Release());
        Assert.Equal(opens, world.Group.BypassFlag);
        Assert.Equal(opens ? 0 : -1, world.Reads(DmaAddress.Bit59(0)));
    }

    [Theory]
    [InlineData("2015/seed-v8")]
    [InlineData("2015/f87a8864")]
    [InlineData("2015/b82c75bf")]
    public void A_take_that_was_not_refused_hands_the_same_entry_out_twice(string name)
    {
        var world = new World(name).After(Map());
        world.After(Take(), Release());
        Assert.Equal("mapped at 1", world.Say(Map(mapping: 1)));
    }

    [Theory]
    [InlineData("2015/v4.1")]
    [InlineData("2015/9b14a1ff")]
    [InlineData("2015/0eaf4def")]
    [InlineData("2015/seed-v8")]
    [InlineData("2015/f87a8864")]
    [InlineData("2015/b82c75bf")]
    [InlineData("2015/05c6cfb9")]
    [InlineData("2015/46d3e1e1")]
    [InlineData("2015/v4.2")]
    public void The_core_refuses_a_second_claimant_also_where_the_code_behind_it_would_not(string name)
    {
        var world = new World(name).After(Take());
        Assert.Equal("EBUSY", world.Say(Take(container: 1)));
        Assert.Equal("EBUSY", world.Say(Take()));
        Assert.Equal(Ctr0, world.Group.Owner);
    }

    [Theory]
    [InlineData(Platform.Ioda1)]
    [InlineData(Platform.P5ioc2)]
    public void The_older_host_bridges_keep_their_ways_at_every_point(Platform platform)
    {
        foreach (var implementation in All.Implementations.Where(it => it.Profiles.Contains(AllProfiles.For(platform))))
        {
            var world = new World(implementation, Of(platform)).After(Map());
            Assert.Equal("EBUSY", world.Say(Take()));

            world.After(Unmap(), Take(), UserMap(1, 5));
            Assert.Equal("mapping error", world.Say(Map()));
            world.After(Release());
            Assert.Equal(0, world.Group.Tces.Valid);
            Assert.Equal(1UL, world.Group.AllocationBits);
            Assert.False(world.Group.BypassFlag);
            Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
        }
    }

    [Theory]
    [InlineData("2015/0eaf4def", 0b10)]
    [InlineData("2015/f87a8864", 0b10)]
    [InlineData("2015/b82c75bf", 0b11)]
    [InlineData("2015/v4.2", 0b11)]
    public void On_the_older_host_bridges_too_a_refusal_costs_bit_0_until_b82c75bf(string name, int bits)
    {
        var world = new World(name, Platform.Ioda1).After(Map());
        world.Do(Take());
        Assert.Equal((ulong)bits, world.Group.AllocationBits);
    }

    [Fact]
    public void No_point_holds_a_lock_between_commands()
    {
        foreach (var implementation in All.Implementations)
        {
            var world = new World(implementation, Of(Platform.Ioda2)).After(Map());
            world.Do(Take());
            Assert.Equal(0, world.Seen.LocksHeld);
        }
    }

    [Fact]
    public void What_a_group_in_no_container_is_asked_is_invalid_at_every_point()
    {
        foreach (var implementation in All.Implementations)
        {
            var world = new World(implementation, Of(Platform.Ioda2));
            Assert.Equal("EINVAL", world.Say(Release()));
            Assert.Equal("EINVAL", world.Say(UserMap(1, 5)));
            Assert.Equal("EINVAL", world.Say(UserUnmap(1)));
        }
    }
}
