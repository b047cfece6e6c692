using Conformance.Model.Ownership;
using Conformance.Sut.Hardware;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Hardware;

public sealed class HostBridgeTests
{
    [Fact]
    public void A_translation_once_read_stays_until_it_is_invalidated()
    {
        var pe = new PhbPe(ramPageCount: 8, offset: 0, size: 4);
        var memory = new TceMemory(offset: 0, size: 4);
        pe.ProgramTve(num: 0, memory);
        memory.Write(1, Tce.To(5), user: true);
        Assert.Equal(5, pe.Access(window: 0, page: 1, write: false));

        memory.Write(1, 0, user: false);
        Assert.Equal(5, pe.Access(window: 0, page: 1, write: false));

        pe.Invalidate(num: 0, page: 1);
        Assert.Equal(-1, pe.Access(window: 0, page: 1, write: false));
    }

    [Fact]
    public void Looking_neither_fills_the_cache_nor_freezes()
    {
        var pe = new PhbPe(ramPageCount: 8, offset: 0, size: 4);
        var memory = new TceMemory(offset: 0, size: 4);
        pe.ProgramTve(num: 0, memory);
        memory.Write(1, Tce.To(5), user: true);
        Assert.NotEqual(0UL, pe.Translate(window: 0, page: 1));
        Assert.Equal(0UL, pe.Translate(window: 0, page: 2));

        memory.Write(1, 0, user: false);
        Assert.Equal(0UL, pe.Translate(window: 0, page: 1));
        Assert.False(pe.Frozen);
    }

    [Fact]
    public void An_access_that_goes_nowhere_freezes_the_PE_until_it_is_reset()
    {
        var world = new World("reference").After(Map());
        Assert.Equal("nothing, PE frozen", world.Say(Read(DmaAddress.Low(3))));
        Assert.True(world.Group.Frozen);
        Assert.Equal("nothing, PE frozen", world.Say(new DmaBuffer(Map0, Direction.Write)));
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));

        world.After(new Reset(Grp0));
        Assert.Equal("page 0", world.Say(new DmaBuffer(Map0, Direction.Write)));
    }

    [Fact]
    public void A_write_through_a_read_only_entry_goes_nowhere()
    {
        var world = new World("reference").After(Take(), UserMap(2, 6, Access.ReadOnly));
        Assert.Equal("page 6", world.Say(Read(DmaAddress.Low(2))));
        Assert.Equal("nothing, PE frozen", world.Say(Write(DmaAddress.Low(2))));
    }

    [Fact]
    public void The_bypass_ends_where_memory_ends()
    {
        var world = new World("reference");
        Assert.Equal(7, world.Writes(DmaAddress.Bit59(7)));
        Assert.Equal(-1, world.Writes(DmaAddress.Bit59(8)));
    }

    [Fact]
    public void Groups_freeze_alone()
    {
        var world = new World("reference", groups: 2);
        world.Do(Read(DmaAddress.Low(3)));
        Assert.True(world.Seen[Grp0].Frozen);
        Assert.False(world.Seen[Grp1].Frozen);
    }

    [Fact]
    public void A_fault_strikes_once()
    {
        var faults = new FaultInjection();
        faults.Arm(FaultSite.Bypass, nth: 1);
        Assert.False(faults.Strikes(FaultSite.Window));
        Assert.True(faults.Strikes(FaultSite.Bypass));
        Assert.False(faults.Strikes(FaultSite.Bypass));
    }
}
