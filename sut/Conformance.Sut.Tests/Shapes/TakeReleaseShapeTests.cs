using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;

namespace Conformance.Sut.Tests.Shapes;

public sealed class TakeReleaseShapeTests
{
    [Fact]
    public void Both_calls_return_what_became_of_the_group()
    {
        var pe = Shaped.Kernel(TakeReleaseShape.Shape).Pe();
        Assert.Equal(Rc.Ok, TakeReleaseShape.TakeOwnership(pe));
        Assert.False(pe.Bypasses());
        Assert.Equal(Rc.Ok, TakeReleaseShape.ReleaseOwnership(pe));
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void A_busy_table_refuses_for_the_group()
    {
        var pe = Shaped.Kernel(TakeReleaseShape.Shape).Pe();
        pe.Table0!.ItMap |= 0b100;
        Assert.Equal(Rc.Ebusy, TakeReleaseShape.TakeOwnership(pe));
        Assert.Equal(0b101UL, pe.Table0.ItMap);
        Assert.True(pe.Bypasses());
    }
}
