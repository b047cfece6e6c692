using Conformance.Model.Ownership;
using Conformance.Sut.Kernels;

namespace Conformance.Sut.Tests.Kernels;

/// <summary>Every version that was fetched, whichever these are on this machine.</summary>
public class VersionTests
{
    public static TheoryData<string> Fetched => [.. KernelCache.Versions];

    [KernelTheory]
    [MemberData(nameof(Fetched))]
    public void A_version_that_was_fetched_builds_and_its_group_goes_to_a_user_and_back(string version)
    {
        var linux = World.All.Find($"kernel/{version}")!;
        var world = new World(linux, new Boot { Profile = Assert.Single(linux.Profiles), EntryCount = 4, RamPageCount = 8 });
        Assert.Equal("mapped at 1", world.Say(World.Map(pages: 2)));
        world.After(World.Unmap(), World.Mask64());
        Assert.Equal("mapped at bit59+0", world.Say(World.Map()));

        world.After(World.Unmap(), new Unbind(World.Dev0), World.Take(), World.UserMap(3, 6));

        Assert.Equal((World.Ctr0, false), (world.Group.Owner, world.Group.BypassFlag));
        Assert.Equal((6, -1), (world.Reads(DmaAddress.Low(3)), world.Reads(DmaAddress.Bit59(0))));

        world.After(World.Release());

        Assert.Equal((null, true), (world.Group.Owner, world.Group.BypassFlag));
        Assert.Equal((-1, 0), (world.Reads(DmaAddress.Low(3)), world.Reads(DmaAddress.Bit59(0))));
        Assert.Equal((1UL, 1, 0), (world.Group.AllocationBits, world.Seen.TableCount, world.Seen.LocksHeld));
    }
}
