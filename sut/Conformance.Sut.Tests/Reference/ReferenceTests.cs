using Conformance.Model.Ownership;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Reference;

public sealed class ReferenceTests
{
    [Fact]
    public void A_busy_table_refuses_and_nothing_changes()
    {
        var world = new World("reference").After(Map(pages: 2));
        Assert.Equal("EBUSY", world.Say(Take()));

        Assert.Equal(0b111UL, world.Group.AllocationBits);
        Assert.Equal(0b110, world.Group.Tces.Kernel);
        Assert.True(world.Group.BypassFlag);
        Assert.Null(world.Group.Owner);
    }

    [Fact]
    public void Direct_mappings_do_not_make_a_table_busy()
    {
        var world = new World("reference").After(Mask64());
        Assert.Equal("mapped at bit59+0", world.Say(Map()));
        world.After(Take());
        Assert.Equal("nothing, PE frozen", world.Say(new DmaBuffer(Map0, Direction.Read)));
    }

    [Fact]
    public void Take_and_release_leave_the_group_as_it_was_after_boot()
    {
        var world = new World("reference").After(Take(), UserMap(0, 4), UserMap(3, 7), Read(DmaAddress.Low(3)), Release());

        Assert.Null(world.Group.Owner);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(1UL, world.Group.AllocationBits);
        Assert.Equal(0, world.Group.Tces.Valid);
        Assert.Equal(-1, world.Reads(DmaAddress.Low(3)));
        Assert.Equal("mapped at 1", world.Say(Map()));
        Assert.Equal("page 0", world.Say(new DmaBuffer(Map0, Direction.Read)));
    }

    [Fact]
    public void Release_opens_the_bypass_also_where_it_was_closed_before_take()
    {
        var world = new World("reference").After(new RawBypass(Grp0, On: false), Take(), Release());
        Assert.True(world.Group.BypassFlag);
    }

    [Fact]
    public void The_closed_file_of_a_container_gives_up_no_group()
    {
        var world = new World("reference").After(Take(), new Close(Ctr0), UserMap(1, 5));
        Assert.Equal(Ctr0, world.Group.Owner);
        world.After(Release(), new Open(Ctr0), Take());
    }

    [Fact]
    public void Mask_and_operations_survive_the_driver()
    {
        var world = new World("reference").After(Mask64(), new Unbind(Dev0), new Bind(Dev0, Driver.Host));
        Assert.Equal("mapped at bit59+0", world.Say(Map()));
    }

    [Fact]
    public void A_mapping_needs_a_run_that_is_long_enough()
    {
        var world = new World("reference").After(Map(), Map(mapping: 1));
        Assert.Equal("mapped at 1", world.After(Unmap()).Say(Map()));
        world.After(Unmap());
        Assert.Equal("mapping error", world.Say(Map(pages: 2)));
    }

    [Theory]
    [InlineData(FaultSite.Bypass)]
    [InlineData(FaultSite.Window)]
    public void A_take_in_which_a_step_fails_changes_nothing(FaultSite site)
    {
        var world = new World("reference").After(Fail(site));
        var answer = world.Do(Take());

        Assert.Equal("EIO", answer.ToString());
        Assert.True(answer.FaultFired);
        Assert.Null(world.Group.Owner);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(0, world.Reads(DmaAddress.Bit59(0)));
        Assert.Equal(1UL, world.Group.AllocationBits);
        Assert.Equal(0, world.Seen.LocksHeld);
    }

    [Fact]
    public void A_fault_waits_for_its_turn()
    {
        var world = new World("reference").After(new FailNext(FaultSite.Bypass, Nth: 3), Take(), Release());
        Assert.Equal("EIO", world.Say(Take()));
        world.After(Take());
    }

    [Fact]
    public void A_release_whose_last_step_fails_says_so_and_the_next_take_starts_from_a_closed_bypass()
    {
        var world = new World("reference").After(Take(), Fail(FaultSite.Bypass));
        var answer = world.Do(Release());

        Assert.Equal("EIO", answer.ToString());
        Assert.True(answer.FaultFired);
        Assert.Null(world.Group.Owner);
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
        Assert.False(world.After(Take()).Group.BypassFlag);
        Assert.True(world.After(Release()).Group.BypassFlag);
    }

    [Fact]
    public void User_entries_are_replaced_unmapped_and_bounded()
    {
        var world = new World("reference", offset: 8).After(Take(), UserMap(9, 5), UserMap(9, 6), UserUnmap(10));
        Assert.Equal(6, world.Writes(DmaAddress.Low(9)));
        Assert.Equal("EINVAL", world.Say(UserMap(7, 5)));
        Assert.Equal("EINVAL", world.Say(UserUnmap(12)));
        world.After(UserUnmap(9));
        Assert.Equal(0, world.Group.Tces.Valid);
    }

    public static TheoryData<string> Discarding => [.. AllProfiles.List.Where(it => it.TakeDiscards).Select(it => it.Name)];

    [Theory, MemberData(nameof(Discarding))]
    public void A_take_that_discards_leaves_the_owner_an_empty_table_and_the_kernel_a_new_one_afterwards(string profile)
    {
        var world = Discards(profile).After(Take(), UserMap(1, 5, Access.WriteOnly));
        Assert.Equal(world.Boot.Profile.WriteImpliesRead ? 5 : -1, world.Reads(DmaAddress.Low(1)));
        Assert.Equal(world.Boot.EntryMask, world.Group.AllocationBits);
        Assert.Equal((1, 1), (world.Seen.TableCount, world.Group.References));
        Assert.Equal("mapping error", world.Say(Map(mapping: 1)));
        Assert.Equal("ok", world.Say(Unmap()));
        Assert.Equal(0b10, world.Group.Tces.User);

        world.After(Release());
        Assert.Equal((1, 0), (world.Seen.TableCount, world.Group.References));
        Assert.Equal(!world.Boot.Profile.BypassOnDemand, world.Group.BypassFlag);
        Assert.False(world.Seen[Dev0].StaleBase);
        Assert.Equal("mapped at 1", world.Say(Map()));
    }

    [Theory, MemberData(nameof(Discarding))]
    public void A_take_that_discards_and_fails_gives_the_mappings_back(string profile)
    {
        var world = Discards(profile).After(Fail(FaultSite.Window));
        Assert.True(world.Do(Take()).FaultFired);
        Assert.Equal(0b10, world.Group.Tces.Kernel);
        Assert.Equal(0b11UL, world.Group.AllocationBits);
        Assert.Equal("page 0", world.Say(new DmaBuffer(Map0, Direction.Read)));
        Assert.Equal(1UL, world.After(Unmap()).Group.AllocationBits);
    }

    [Fact]
    public void Neither_verb_allocates_while_nothing_is_made()
    {
        var boot = Of(Platform.Ioda2);
        var system = All.Find("reference")!.Boot(boot);
        var seen = new Observation(boot);
        Command[] round = [Map(), new DmaBuffer(Map0, Direction.Read), Unmap(), Take(), UserMap(1, 5), UserUnmap(1), Release()];
        Run(100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(1000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run(int rounds)
        {
            for (var i = 0; i < rounds; i++)
            {
                foreach (var command in round)
                {
                    system.Execute(command);
                    system.Observe(seen);
                }
            }
        }
    }

    // With a mapping that no driver holds any more, where a host driver would be in the way.
    private static World Discards(string profile)
    {
        var world = new World(All.Find("reference")!, Of(Platform.Ioda2) with { Profile = AllProfiles.Find(profile)! });
        world.After(Map());
        return world.Boot.Profile.ClaimedByCore ? world.After(new Unbind(Dev0)) : world;
    }
}
