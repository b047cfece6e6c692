using Conformance.Model.Ownership;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Shapes;

/// <summary>What all shapes have in common.</summary>
public sealed class ShapeTests
{
    public static TheoryData<string> Names => Shaped.Names;

    [Theory, MemberData(nameof(Names))]
    public void Take_and_release_leave_the_group_as_it_was_after_boot(string name)
    {
        var world = Shaped.World(name).After(Take());
        Assert.Equal(Ctr0, world.Group.Owner);
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
        Assert.Equal(0b1111UL, world.Group.AllocationBits);

        world.After(UserMap(0, 4), UserMap(3, 7), Release());
        Assert.Null(world.Group.Owner);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(0, world.Reads(DmaAddress.Bit59(0)));
        Assert.Equal(1UL, world.Group.AllocationBits);
        Assert.Equal(0, world.Group.Tces.Valid);
        Assert.Equal(0, world.Seen.LocksHeld);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_take_whose_bypass_does_not_close_gives_the_table_back(string name)
    {
        var world = Shaped.World(name).After(Fail(FaultSite.Bypass));
        var answer = world.Do(Take());

        Assert.Equal("EIO", answer.ToString());
        Assert.True(answer.FaultFired);
        Assert.Null(world.Group.Owner);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(1UL, world.Group.AllocationBits);
        world.After(Take(), Release());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_release_whose_bypass_does_not_open_says_so_and_completes(string name)
    {
        var world = Shaped.World(name).After(Take(), UserMap(1, 5), Fail(FaultSite.Bypass));

        Assert.Equal("EIO", world.Say(Release()));
        Assert.Null(world.Group.Owner);
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(1UL, world.Group.AllocationBits);
        Assert.Equal(-1, world.Reads(DmaAddress.Low(1)));
        Assert.True(world.After(Take(), Release()).Group.BypassFlag);
    }

    [Theory, MemberData(nameof(Names))]
    public void Release_keeps_the_bypass_closed_where_the_kernel_was_booted_so(string name)
    {
        var world = Shaped.World(name, noBypass: true).After(Take(), Release());
        Assert.False(world.Group.BypassFlag);
        Assert.Equal(-1, world.Reads(DmaAddress.Bit59(0)));
    }

    [Theory, MemberData(nameof(Names))]
    public void Nobody_gets_what_another_owns_nor_gives_back_what_nobody_owns(string name)
    {
        var world = Shaped.World(name);
        var refused = world.Boot.Profile.ClaimedByCore ? "EPERM" : "EBUSY";

        Assert.Equal("EINVAL", world.Say(Release()));
        world.After(Take());
        Assert.Equal(refused, world.Say(Take()));
        Assert.Equal(refused, world.Say(Take(container: 1)));
        Assert.Equal(Ctr0, world.Group.Owner);
        world.After(Release());
        Assert.Equal("EINVAL", world.Say(Release()));
        Assert.Equal(Ctr1, world.After(Take(container: 1)).Group.Owner);
    }

    [Theory, MemberData(nameof(Names))]
    public void Neither_verb_allocates(string name)
    {
        var world = Shaped.World(name);
        Command[] round = [Take(), Take(container: 1), UserMap(1, 5), UserUnmap(1), Release(), Release(), new Bind(Dev0, Driver.Host), new Unbind(Dev0)];
        for (var i = 0; i < 100; i++) Run();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run()
        {
            foreach (var command in round)
            {
                world.Do(command);
                _ = world.Seen;
            }
        }
    }
}
