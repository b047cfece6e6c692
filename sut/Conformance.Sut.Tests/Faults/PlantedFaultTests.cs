using Conformance.Model.Ownership;
using Conformance.Sut.Faults;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Faults;

public sealed class PlantedFaultTests
{
    [Fact]
    public void There_is_one_for_each_rule_with_a_name_of_its_own()
    {
        string[] rules =
        [
            "I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9", "I10", "I11", "I12", "I13", "I14", "I15", "I16", "I17", "I18",
            "I19", "I20", "I21", "I22", "I23", "I24", "I25", "I26", "I27", "Or", "Lv",
        ];
        Assert.Equal(rules, PlantedFaults.All.Select(fault => fault.Rule));
        Assert.Equal(rules.Length, PlantedFaults.All.Select(fault => fault.Id).Distinct().Count());
        Assert.Equal(rules.Length, PlantedFaults.All.Select(fault => fault.Mistake).Distinct().Count());
    }

    [Fact]
    public void Bypass_left_open()
    {
        var world = Faulty("bypass-left-open").After(Take());
        Assert.False(world.Group.BypassFlag);
        Assert.Equal("page 3", world.Say(Read(DmaAddress.Bit59(3))));
    }

    [Fact]
    public void Last_run_reused()
    {
        var world = Faulty("last-run-reused").After(Map(), Unmap(), Take());
        Assert.Equal("mapped at 1", world.Say(Map()));
        Assert.Equal(0b10, world.Group.Tces.Kernel);
    }

    [Fact]
    public void Nobypass_ignored()
    {
        var world = Faulty("nobypass-ignored").After(Take(), Release());
        Assert.True(world.Group.BypassFlag);
    }

    [Fact]
    public void Bypass_on_ioda1()
    {
        var world = Faulty("bypass-on-ioda1").After(Take(), Release());
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(0, world.Reads(DmaAddress.Bit59(0)));
    }

    [Fact]
    public void Vio_grouped()
    {
        var world = Faulty("vio-grouped");
        Assert.Equal("ENODEV", world.Say(Take()));
        Assert.True(world.Group.InGroup);
    }

    [Fact]
    public void Any_owner_stops_kernel()
    {
        var world = Faulty("any-owner-stops-kernel").After(Take(group: 1));
        Assert.Equal("mapping error", world.Say(Map()));
    }

    [Fact]
    public void Bit0_lost()
    {
        var world = Faulty("bit0-lost").After(Map());
        Assert.Equal("EBUSY", world.Say(Take()));
        Assert.Equal(0b10UL, world.Group.AllocationBits);
    }

    [Fact]
    public void Bit0_not_reserved()
    {
        var world = Faulty("bit0-not-reserved").After(Take(), Release());
        Assert.Equal("mapped at 0", world.Say(Map()));
    }

    [Fact]
    public void Tces_left()
    {
        var world = Faulty("tces-left").After(Take(), UserMap(1, 5), Release());
        Assert.Equal(5, world.Reads(DmaAddress.Low(1)));
    }

    [Fact]
    public void Unmap_not_invalidated()
    {
        var world = Faulty("unmap-not-invalidated").After(Take(), UserMap(1, 5), Read(DmaAddress.Low(1)), UserUnmap(1));
        Assert.Equal(0, world.Group.Tces.Valid);
        Assert.Equal(5, world.Reads(DmaAddress.Low(1)));
        Assert.Equal(-1, world.After(Release()).Reads(DmaAddress.Low(1)));
    }

    [Fact]
    public void Stale_table_base()
    {
        var world = Faulty("stale-table-base").After(Take(), Release());
        Assert.True(world.Seen[Dev0].StaleBase);
        Assert.Equal(AnswerKind.Crashed, world.Do(Map()).Kind);
    }

    [Fact]
    public void Bypass_linked_as_table()
    {
        var world = Faulty("bypass-linked-as-table");
        Assert.False(world.Group.SecondTable);
        Assert.True(world.After(new RawBypass(Grp0, On: true)).Group.SecondTable);
        Assert.False(world.After(Take()).Group.SecondTable);
    }

    [Fact]
    public void Unmap_forgets_bit()
    {
        Assert.Equal(1UL, Faulty("unmap-forgets-bit").After(Map(), Unmap()).Group.AllocationBits);
        Assert.Equal(0b101UL, Faulty("unmap-forgets-bit").After(Map(pages: 2), Unmap()).Group.AllocationBits);
    }

    [Fact]
    public void Positive_rc()
    {
        var world = Faulty("positive-rc").After(Take());
        Assert.Equal("return code 22", world.Say(UserMap(9, 5)));
    }

    [Fact]
    public void Second_claimant_wins()
    {
        var world = Faulty("second-claimant-wins").After(Take());
        Assert.Equal("EBUSY", world.Say(Take()));
        Assert.Equal("ok", world.Say(Take(container: 1)));
        Assert.Equal(Ctr1, world.Group.Owner);
    }

    [Fact]
    public void Refusal_hidden()
    {
        var world = Faulty("refusal-hidden").After(Take(), Fail(FaultSite.Bypass));
        var answer = world.Do(Release());
        Assert.Equal("ok", answer.ToString());
        Assert.True(answer.FaultFired);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
    }

    [Fact]
    public void Lock_kept_when_busy()
    {
        var world = Faulty("lock-kept-when-busy").After(Map());
        Assert.Equal("EBUSY", world.Say(Take()));
        Assert.Equal(1, world.Seen.LocksHeld);
    }

    [Fact]
    public void Table_base_dropped()
    {
        var world = Faulty("table-base-dropped").After(Take(), Release());
        Assert.Equal("mapping error", world.Say(Map()));
        Assert.Equal("mapping error", world.After(Mask32()).Say(Map()));
        Assert.False(world.Seen[Dev0].StaleBase);
    }

    [Theory]
    [InlineData("bypass-left-open")]
    [InlineData("tces-left")]
    public void A_fault_is_given_to_one_system_and_no_other(string id)
    {
        _ = Faulty(id).After(Take());
        var world = new World("reference").After(Take(), UserMap(1, 5));
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
        Assert.Equal(-1, world.After(Release()).Reads(DmaAddress.Low(1)));
    }

    [Theory]
    [InlineData("replaced-page-kept", "on; map 0 4; map 0 5; pins = 1 1 0 0; unmap 0; pins = 1 0 0 0")]
    [InlineData("window-charge-kept", "create 2 = window at bit59+0; remove b0; windows = 4 0; locked = 4; leave; locked = 4")]
    [InlineData("unregistered-while-mapped", "reg 4 1; map 0 4; unreg 4 1; pins = 0 0 0 0; read 0 = page 4; unmap 0; leave")]
    [InlineData("detach-clears-shared", "unbind d1; join g1; reg 4 1; map 0 4; leave g1; tces = empty")]
    [InlineData("joined-twice", "join; join = EINVAL; join c1; groups = 1; groups c1 = 1; leave; groups = 0; groups c1 = 1")]
    [InlineData("unmap-not-gated", "map 0 4 = EPERM; unmap 0 = ok")]
    [InlineData("clears-one-too-many", "on; map 0 4; map 0 3 = EFAULT; tces = empty")]
    [InlineData("released-twice", "unbind; unbind d1; tables = 1; take; release; tables = 2")]
    [InlineData("one-group-invalidated", "unbind d1; join g1; on; map 0 4; read 0 = page 4; read 0 d1 = page 4; unmap 0; read 0 d1 = nothing, PE frozen; read 0 = page 4")]
    [InlineData("disable-keeps-maps", "on; map 0 4; off; locked = 2; pins = 1 0 0 0")]
    [InlineData("allocator-opened-first", "take; umap 0 4; release; steps = AllocatorOpened:0 UserTcesGone:0 AllocatorOpened:0 BypassOpened:0; tces = empty")]
    public void The_others_show_in_few_commands(string id, string steps) =>
        Containers.Script.Showing(PlantedFaults.All.Single(fault => fault.Id == id)).Run(steps);

    private static World Faulty(string id)
    {
        var implementation = Assert.IsType<ReferenceImplementation>(All.Find($"fault/{id}"));
        var fault = implementation.Fault!;
        return new(implementation, Of(fault.Platform, fault.NeedsNoBypass, groups: fault.GroupCountMin));
    }
}
