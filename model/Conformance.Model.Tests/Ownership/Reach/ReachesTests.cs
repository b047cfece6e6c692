using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ReachesTests
{
    private static readonly Boot _boot = new() { Profile = AllProfiles.Ioda2, Offset = 2 };

    private static readonly GroupState _group = new(
        Owner: null, BypassOn: true, Frozen: false, default(TceMap).WithUser(0, 3, Access.ReadOnly).WithKernel(1, 1));

    [Theory]
    [InlineData(2, Direction.Read, 3)]
    [InlineData(2, Direction.Write, null)]
    [InlineData(3, Direction.Read, 1)]
    [InlineData(3, Direction.Write, 1)]
    [InlineData(0, Direction.Read, null)]
    [InlineData(1, Direction.Read, null)]
    [InlineData(4, Direction.Read, null)]
    [InlineData(int.MaxValue, Direction.Read, null)]
    [InlineData(-1, Direction.Read, null)]
    public void Below_bit_59_the_table_decides(int page, Direction direction, int? reached) =>
        Assert.Equal(reached, Reaches.Page(_boot, _group, null, DmaAddress.Low(page), direction));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(4, null)]
    public void At_bit_59_an_open_window_reaches_all_of_RAM_and_no_more(int page, int? reached)
    {
        Assert.Equal(reached, Reaches.Page(_boot, _group, null, DmaAddress.Bit59(page), Direction.Write));
        Assert.Null(Reaches.Page(_boot, _group with { BypassOn = false }, null, DmaAddress.Bit59(page), Direction.Write));
    }

    [Fact]
    public void A_frozen_PE_reaches_nothing_until_it_is_thawed()
    {
        var frozen = _group with { Frozen = true };

        Assert.Null(Reaches.Page(_boot, frozen, null, DmaAddress.Low(3), Direction.Read));
        Assert.Null(Reaches.Page(_boot, frozen, null, DmaAddress.Bit59(0), Direction.Read));
        Assert.Equal(1, Reaches.Translate(_boot, frozen, null, DmaAddress.Low(3), Direction.Read));
    }
}
