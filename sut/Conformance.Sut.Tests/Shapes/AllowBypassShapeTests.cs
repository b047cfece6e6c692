using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Shapes;

public sealed class AllowBypassShapeTests
{
    [Fact]
    public void Each_call_does_its_half()
    {
        var pe = Shaped.Kernel(AllowBypassShape.Shape).Pe();

        Assert.Equal(Rc.Ok, AllowBypassShape.AllowBypass(pe, allow: false));
        Assert.False(pe.Bypasses());
        Assert.Equal(pe.Table0!.Reserved, pe.Table0.ItMap);

        Assert.Equal(Rc.Ok, AllowBypassShape.TakeTable(pe.Table0));
        Assert.Equal(pe.Table0.AllOnes, pe.Table0.ItMap);

        AllowBypassShape.ReleaseTable(pe.Table0);
        Assert.False(pe.Bypasses());
        Assert.Equal(pe.Table0.Reserved, pe.Table0.ItMap);
        Assert.Equal(Rc.Ok, AllowBypassShape.AllowBypass(pe, allow: true));
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void A_busy_table_closes_no_window()
    {
        var world = Shaped.World("shape/allow-bypass").After(Map(), Fail(FaultSite.Bypass));
        var answer = world.Do(Take());
        Assert.Equal("EBUSY", answer.ToString());
        Assert.False(answer.FaultFired);
        Assert.True(world.Group.BypassFlag);
    }
}
