using Conformance.Model.Ownership;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Vio;

public sealed class VioTests
{
    [Fact]
    public void Nothing_about_ownership_exists_and_asking_changes_nothing()
    {
        foreach (var implementation in All.Implementations.Where(it => it.Platforms.Contains(Platform.Vio)))
        {
            var world = new World(implementation, Of(Platform.Vio));
            Command[] group = [Take(), Release(), UserMap(1, 5), UserUnmap(1), new Reset(Grp0), new RawBypass(Grp0, true)];
            foreach (var command in group) Assert.Equal("ENODEV", world.Say(command));

            Assert.False(world.Group.InGroup);
            Assert.Null(world.Group.Owner);
            Assert.Equal(1UL, world.Group.AllocationBits);
        }
    }

    [Fact]
    public void A_device_maps_through_a_table_of_its_own()
    {
        var world = new World("reference", Platform.Vio, groups: 2).After(Map(), Map(mapping: 1, device: 1, pages: 2));
        Assert.Equal(0b11UL, world.Seen[Grp0].AllocationBits);
        Assert.Equal(0b111UL, world.Seen[Grp1].AllocationBits);
        Assert.Equal("page 2", world.Say(new DmaBuffer(Map1, Direction.Write)));
        world.After(Unmap(1));
        Assert.Equal(0, world.Seen[Grp1].Tces.Valid);
    }

    [Fact]
    public void Nothing_freezes()
    {
        var world = new World("2015/v4.1", Platform.Vio).After(Map());
        Assert.Equal(AnswerKind.Nothing, world.Do(Read(DmaAddress.Low(2))).Kind);
        Assert.Equal(AnswerKind.Nothing, world.Do(Read(DmaAddress.Bit59(0))).Kind);
        Assert.False(world.Group.Frozen);
        Assert.Equal("page 0", world.Say(new DmaBuffer(Map0, Direction.Read)));
    }

    [Fact]
    public void A_mask_of_64_bits_chooses_nothing()
    {
        var world = new World("2015/v4.2", Platform.Vio).After(Mask64());
        Assert.Equal("mapped at 1", world.Say(Map()));
    }
}
