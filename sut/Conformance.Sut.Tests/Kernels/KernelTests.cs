using Conformance.Model.Ownership;
using Conformance.Sut.Contract;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>The kernel's own code behind the contract of a system.</summary>
public class KernelTests
{
    private static readonly Profile _profile = AllProfiles.List.Single(profile => profile.Name == "ioda2-e2");

    private static readonly Boot _direct = new() { Profile = _profile, EntryCount = 4, RamPageCount = 8 };

    private static readonly Boot _attached = new()
    {
        Profile = _profile,
        ContainerCount = 1,
        ProcessCount = 1,
        LockedPageLimit = 5,
        Attached = IommuType.V2,
    };

    private static IImplementation Linux => World.All.Find("kernel/6.1")!;

    [KernelFact]
    public void It_says_what_it_is_and_what_it_can_show()
    {
        Assert.Equal(("kernel/6.1", "Linux 6.1: the kernel's own C, unmodified"), (Linux.Name, Linux.Description));
        Assert.Equal(_profile, Assert.Single(Linux.Profiles));
        Assert.Equal(ObservedFields.All & ~ObservedFields.Steps, Linux.Fields);
        Assert.Same(Linux, World.All.Find("kernel/6.1"));
    }

    [KernelFact]
    public void A_world_that_its_hardware_cannot_be_is_refused_with_the_reason()
    {
        Assert.Null(Linux.WhyNot(_direct));
        Assert.Contains("offset=0", Linux.WhyNot(_direct with { Offset = 2 }), StringComparison.Ordinal);
        Assert.Contains("power of two", Linux.WhyNot(_direct with { EntryCount = 3 }), StringComparison.Ordinal);
    }

    [KernelFact]
    public void After_boot_entry_0_is_reserved_and_the_bypass_window_is_open()
    {
        var group = new World(Linux, _direct).Group;

        Assert.Equal((1UL, true, false), (group.AllocationBits, group.BypassFlag, group.Frozen));
        Assert.Equal(default, group.Tces);
        Assert.Null(group.Owner);
        Assert.False(new World(Linux, _direct with { NoBypass = true }).Group.BypassFlag);
    }

    [KernelFact]
    public void Host_drivers_map_through_the_table_and_with_64_bits_straight()
    {
        var world = new World(Linux, _direct);

        Assert.Equal("mapped at 1", world.Say(World.Map(pages: 2)));
        Assert.Equal(0b111UL, world.Group.AllocationBits);
        Assert.Equal("page 0", world.Say(new DmaBuffer(World.Map0, Direction.Write)));
        Assert.Equal("mapping error", world.Say(World.Map(mapping: 1, pages: 2)));
        Assert.Equal("ok", world.Say(World.Unmap()));
        Assert.Equal("mapped at bit59+0", world.After(World.Mask64()).Say(World.Map()));
    }

    [KernelFact]
    public void A_group_that_is_taken_has_the_user_s_entries_and_no_bypass_until_it_is_given_back()
    {
        var world = new World(Linux, _direct).After(World.Take(), World.UserMap(3, 6, Access.ReadOnly));

        Assert.Equal((World.Ctr0, false), (world.Group.Owner, world.Group.BypassFlag));
        Assert.Equal("3:user page 6 ro", world.Group.Tces.ToString());
        Assert.Equal((6, -1), (world.Reads(DmaAddress.Low(3)), world.Writes(DmaAddress.Low(3))));
        Assert.Equal("EINVAL", world.Say(World.UserMap(4, 6)));
        Assert.Equal("EBUSY", world.Say(World.Take(container: 1)));
        Assert.Equal("mapping error", world.Say(World.Map()));
        Assert.Equal("nothing, PE frozen", world.Say(World.Write(DmaAddress.Bit59(0))));

        world.After(new Reset(World.Grp0), World.Release());

        Assert.Equal((null, true), (world.Group.Owner, world.Group.BypassFlag));
        Assert.Equal((default, 1UL, 1), (world.Group.Tces, world.Group.AllocationBits, world.Seen.TableCount));
        Assert.Equal("EINVAL", world.Say(World.Release()));
    }

    [KernelFact]
    public void A_container_is_charged_for_memory_and_windows_and_is_given_all_back()
    {
        var mm0 = new ProcessId(0);
        var world = new World(Linux, _attached);

        Assert.Equal("EPERM", world.Say(new MapDma(World.Ctr0, mm0, DmaAddress.Low(0), 2, 1, Access.ReadWrite)));
        world.After(new Register(World.Ctr0, mm0, 2, 1), new MapDma(World.Ctr0, mm0, DmaAddress.Low(1), 2, 1, Access.ReadWrite));
        Assert.Equal("window at bit59+0", world.Say(new CreateWindow(World.Ctr0, mm0, EntryCount: 2, Levels: 1)));

        var container = world.Seen[World.Ctr0];
        Assert.Equal((5, 1), (world.Seen[mm0].LockedPages, world.Seen.Pins[2]));
        Assert.Equal([2, 2], container.WindowSizes);
        Assert.Equal("1:user page 2 rw", container.Windows[0].ToString());
        Assert.Equal(new RegionObservation(PageCount: 1, Used: 1, Mapped: 1), world.Seen[mm0].Regions[2]);
        Assert.Equal("ENXIO", world.Say(new MapDma(World.Ctr0, mm0, DmaAddress.Low(2), 2, 1, Access.ReadWrite)));
        Assert.Equal("ENOMEM", world.Say(new Register(World.Ctr0, mm0, 3, 1)));

        world.After(new UnsetContainer(World.Grp0));

        Assert.Equal((0, 0, 1, 0), (world.Seen[mm0].LockedPages, world.Seen.Pins[2], world.Seen.TableCount, world.Seen.ViewCount));
        Assert.Equal(IommuType.None, world.Seen[World.Ctr0].Type);
    }

    [KernelFact]
    public void An_armed_fault_strikes_where_its_site_is_and_says_so()
    {
        var charge = new World(Linux, _attached).After(World.Fail(FaultSite.Charge));

        var answer = charge.Do(new Register(World.Ctr0, new ProcessId(0), 2, 1));

        Assert.Equal(("ENOMEM", true), (answer.ToString(), answer.FaultFired));
        Assert.Equal("ok", charge.Say(new Register(World.Ctr0, new ProcessId(0), 2, 1)));
    }
}
