using Conformance.Model.Ownership;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Revisions;

public sealed class V41Tests
{
    private const string Name = "2015/v4.1";

    [Fact]
    public void A_busy_table_refuses_and_loses_bit_0()
    {
        var world = new World(Name).After(Map());
        Assert.Equal(0b11UL, world.Group.AllocationBits);

        Assert.Equal("EBUSY", world.Say(Take()));

        Assert.Equal(0b10UL, world.Group.AllocationBits);
        Assert.True(world.Group.BypassFlag);
        Assert.Null(world.Group.Owner);
    }

    [Fact]
    public void Bus_address_0_is_handed_out_after_a_refusal_and_the_next_take_runs_over_it()
    {
        var world = new World(Name).After(Map());
        world.Do(Take());
        world.After(Unmap());

        Assert.Equal("mapped at 0", world.Say(Map()));
        Assert.Equal("ok", world.Say(Take()));
        Assert.Equal(0, world.Group.Tces.Valid); // v4.1 also clears the live entry.
    }

    [Fact]
    public void Away_from_bus_address_0_nothing_is_lost()
    {
        var world = new World(Name, offset: 8).After(Map());
        Assert.Equal("EBUSY", world.Say(Take()));
        Assert.Equal(0b1UL, world.Group.AllocationBits);
    }

    [Fact]
    public void Take_fills_the_bitmap_and_closes_the_bypass_and_release_undoes_both()
    {
        var world = new World(Name).After(Take());
        Assert.Equal(Ctr0, world.Group.Owner);
        Assert.Equal(world.Boot.EntryMask, world.Group.AllocationBits);
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
        Assert.Equal("mapping error", world.Say(Map()));

        world.After(UserMap(1, 5), Release());
        Assert.Null(world.Group.Owner);
        Assert.Equal(1UL, world.Group.AllocationBits);
        Assert.Equal(0, world.Group.Tces.Valid);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(0, world.Reads(DmaAddress.Bit59(0)));
    }

    [Fact]
    public void With_nobypass_there_is_no_callback_and_release_opens_nothing()
    {
        var world = new World(Name, noBypass: true).After(Take(), Release());
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
    }

    [Fact]
    public void A_firmware_that_refuses_to_close_the_bypass_goes_unheard()
    {
        var world = new World(Name).After(Fail(FaultSite.Bypass));
        var answer = world.Do(Take());

        Assert.True(answer.FaultFired);
        Assert.Equal("ok", answer.ToString());
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(0, world.Reads(DmaAddress.Bit59(0)));
    }

    [Fact]
    public void No_window_is_programmed_so_that_failure_waits()
    {
        var world = new World(Name).After(Fail(FaultSite.Window));
        Assert.False(world.Do(Take()).FaultFired);
    }
}
