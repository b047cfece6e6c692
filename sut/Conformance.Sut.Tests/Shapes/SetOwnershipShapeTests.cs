using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;

namespace Conformance.Sut.Tests.Shapes;

public sealed class SetOwnershipShapeTests
{
    [Fact]
    public void Enabled_ownership_is_a_disabled_bypass()
    {
        var pe = Shaped.Kernel(SetOwnershipShape.Shape).Pe();

        Assert.Equal(Rc.Ok, SetOwnershipShape.SetOwnership(pe, enable: true));
        Assert.False(pe.Bypasses());
        Assert.Equal(pe.Table0!.AllOnes, pe.Table0.ItMap);

        Assert.Equal(Rc.Ok, SetOwnershipShape.SetOwnership(pe, enable: false));
        Assert.True(pe.Bypasses());
        Assert.Equal(pe.Table0.Reserved, pe.Table0.ItMap);
    }

    [Fact]
    public void A_busy_table_is_heard()
    {
        var pe = Shaped.Kernel(SetOwnershipShape.Shape).Pe();
        pe.Table0!.ItMap |= 0b100;
        Assert.Equal(Rc.Ebusy, SetOwnershipShape.SetOwnership(pe, enable: true));
        Assert.Equal(0b101UL, pe.Table0.ItMap);
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void Before_ioda2_there_is_no_window_to_invert()
    {
        var pe = Shaped.Kernel(SetOwnershipShape.Shape, Platform.Ioda1).Pe();
        Assert.Equal(Rc.Ok, SetOwnershipShape.SetOwnership(pe, enable: true));
        Assert.Equal(Rc.Ok, SetOwnershipShape.SetOwnership(pe, enable: false));
        Assert.False(pe.Bypasses());
    }
}
