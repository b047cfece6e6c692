using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;

namespace Conformance.Sut.Tests.Shapes;

public sealed class SetBypassShapeTests
{
    [Fact]
    public void Any_table_of_a_pe_reaches_the_same_window()
    {
        var pe = Shaped.Kernel(SetBypassShape.Shape).Pe();
        var second = pe.AddTable();

        Assert.Equal(Rc.Ok, SetBypassShape.TakeOwnership(second));
        Assert.False(pe.Bypasses());
        Assert.Equal(Rc.Ok, SetBypassShape.ReleaseOwnership(second));
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void No_table_reaches_the_window_of_another_pe()
    {
        var kernel = Shaped.Kernel(SetBypassShape.Shape);
        Assert.Equal(Rc.Ok, SetBypassShape.TakeOwnership(kernel.Pe(1).Table0!));
        Assert.True(kernel.Pe(0).Bypasses());
        Assert.False(kernel.Pe(1).Bypasses());
    }

    [Fact]
    public void A_busy_table_refuses_before_the_window_closes()
    {
        var pe = Shaped.Kernel(SetBypassShape.Shape).Pe();
        pe.Table0!.ItMap |= 0b100;
        Assert.Equal(Rc.Ebusy, SetBypassShape.TakeOwnership(pe.Table0));
        Assert.Equal(0b101UL, pe.Table0.ItMap);
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void A_table_without_a_pe_has_no_callback()
    {
        var tbl = Shaped.Kernel(SetBypassShape.Shape, Platform.Vio).Vios[0].Table;
        Assert.Null(tbl.SetBypass);
        Assert.Equal(Rc.Ok, SetBypassShape.TakeOwnership(tbl));
        Assert.Equal(Rc.Ok, SetBypassShape.ReleaseOwnership(tbl));
    }
}
