using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class AlphabetTests
{
    // The order decides which of two equally long traces counts as simpler: a contract.
    [Fact]
    public void The_order_is_this() =>
        Assert.Equal(
            """
            map0 = kernel-map dev0 pages=1
            map0 = kernel-map dev0 pages=2
            kernel-unmap map0
            take grp0 ctr0
            take grp0 ctr1
            release grp0
            close ctr0
            open ctr0
            close ctr1
            open ctr1
            user-map grp0 entry=0 page=2 rw
            user-map grp0 entry=0 page=3 ro
            user-unmap grp0 entry=0
            user-map grp0 entry=1 page=2 rw
            user-map grp0 entry=1 page=3 ro
            user-unmap grp0 entry=1
            user-map grp0 entry=2 page=2 rw
            user-map grp0 entry=2 page=3 ro
            user-unmap grp0 entry=2
            set-mask dev0 32
            set-mask dev0 64
            unbind dev0
            bind dev0 host
            bind dev0 vfio
            dma-buffer map0 write
            dma-buffer map0 read
            dma dev0 0 write
            dma dev0 0 read
            dma dev0 1 write
            dma dev0 1 read
            dma dev0 2 write
            dma dev0 2 read
            dma dev0 1048576 write
            dma dev0 1048576 read
            dma dev0 bit59+0 write
            dma dev0 bit59+0 read
            dma dev0 bit59+3 write
            dma dev0 bit59+3 read
            dma dev0 bit59+4 write
            dma dev0 bit59+4 read
            reset grp0
            raw-bypass grp0 off
            raw-bypass grp0 on
            fail-next bypass
            fail-next window
            """,
            string.Join('\n', OwnershipMachine.Instance.Alphabet(new Play().Boot)));

    [Theory]
    [InlineData("platform=ioda2", 45)]
    [InlineData("platform=ioda2 offset=2", 47)]
    [InlineData("platform=vio", 45)]
    [InlineData("platform=ioda2 groups=2 devices=2 entries=8 ram=16", 240)]
    [InlineData("platform=vio groups=4 containers=4 entries=16 offset=8 ram=16", 486)]
    public void Each_world_has_so_many_commands_and_none_twice(string world, int count)
    {
        var alphabet = OwnershipMachine.Instance.Alphabet(new Play(world).Boot);

        Assert.Equal(count, alphabet.Count);
        Assert.Distinct(alphabet);
    }

    [Fact]
    public void Simpler_worlds_have_no_command_that_larger_ones_have_not()
    {
        var large = OwnershipMachine.Instance.Alphabet(new Play("groups=2 devices=2").Boot).ToHashSet();

        Assert.All(OwnershipMachine.Instance.Alphabet(new Play().Boot), command => Assert.Contains(command, large));
    }

    [Fact]
    public void Every_kind_can_be_drawn_at_random() =>
        Assert.All(
            OwnershipMachine.Instance.Alphabet(new Play().Boot),
            command => Assert.InRange(OwnershipMachine.Instance.Weight(command), 1, 20));
}
