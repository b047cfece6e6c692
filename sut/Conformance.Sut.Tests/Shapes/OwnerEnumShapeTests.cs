using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;

namespace Conformance.Sut.Tests.Shapes;

public sealed class OwnerEnumShapeTests
{
    [Fact]
    public void Each_pair_of_owners_has_an_answer()
    {
        foreach (var from in Enum.GetValues<TableGroupOwner>())
        {
            foreach (var to in Enum.GetValues<TableGroupOwner>())
            {
                var pe = Shaped.Kernel(OwnerEnumShape.Shape).Pe();
                Assert.Equal(Rc.Ok, OwnerEnumShape.SetOwner(pe, from));

                var isHandover = from != to && from != TableGroupOwner.Kernel && to != TableGroupOwner.Kernel;
                Assert.Equal(isHandover ? Rc.Ebusy : Rc.Ok, OwnerEnumShape.SetOwner(pe, to));
                Assert.Equal(isHandover ? from : to, OwnerEnumShape.OwnerOf(pe.Owner.Token));
                Assert.Equal(OwnerEnumShape.OwnerOf(pe.Owner.Token) == TableGroupOwner.Kernel, pe.Bypasses());
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void What_is_no_owner_is_refused(int value)
    {
        var pe = Shaped.Kernel(OwnerEnumShape.Shape).Pe();
        Assert.Equal(Rc.Einval, OwnerEnumShape.SetOwner(pe, (TableGroupOwner)value));
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void The_same_owner_again_changes_nothing()
    {
        var pe = Shaped.Kernel(OwnerEnumShape.Shape).Pe();
        pe.Table0!.ItMap |= 0b100;
        Assert.Equal(Rc.Ok, OwnerEnumShape.SetOwner(pe, TableGroupOwner.Kernel));
        Assert.Equal(0b101UL, pe.Table0.ItMap);
    }

    [Fact]
    public void A_busy_table_stays_with_the_kernel()
    {
        var pe = Shaped.Kernel(OwnerEnumShape.Shape).Pe();
        pe.Table0!.ItMap |= 0b100;
        Assert.Equal(Rc.Ebusy, OwnerEnumShape.SetOwner(pe, TableGroupOwner.Vfio0));
        Assert.Equal(GroupOwner.None, pe.Owner.Token);
        Assert.True(pe.Bypasses());
    }
}
