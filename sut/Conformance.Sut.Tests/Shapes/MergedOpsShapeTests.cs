using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;

namespace Conformance.Sut.Tests.Shapes;

public sealed class MergedOpsShapeTests
{
    [Fact]
    public void A_table_in_no_group_says_so_and_stays_as_it_is()
    {
        var tbl = Shaped.Kernel(MergedOpsShape.Shape, Platform.Vio).Vios[0].Table;
        Assert.Equal(Rc.Enodev, MergedOpsShape.TakeOwnership(tbl));
        Assert.Equal(Rc.Enodev, MergedOpsShape.ReleaseOwnership(tbl));
        Assert.Equal(tbl.Reserved, tbl.ItMap);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Either_table_takes_and_releases_both(int num)
    {
        var pe = Shaped.Kernel(MergedOpsShape.Shape).Pe();
        IommuTable[] tables = [pe.Table0!, pe.AddTable()];

        Assert.Equal(Rc.Ok, MergedOpsShape.TakeOwnership(tables[num]));
        Assert.All(tables, tbl => Assert.Equal(tbl.AllOnes, tbl.ItMap));
        Assert.False(pe.Bypasses());

        Assert.Equal(Rc.Ok, MergedOpsShape.ReleaseOwnership(tables[num]));
        Assert.All(tables, tbl => Assert.Equal(tbl.Reserved, tbl.ItMap));
        Assert.True(pe.Bypasses());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_busy_table_keeps_both_from_being_taken(int busy)
    {
        var pe = Shaped.Kernel(MergedOpsShape.Shape).Pe();
        IommuTable[] tables = [pe.Table0!, pe.AddTable()];
        tables[busy].ItMap |= 0b100;

        Assert.Equal(Rc.Ebusy, MergedOpsShape.TakeOwnership(tables[0]));
        Assert.Equal(0b101UL, tables[busy].ItMap);
        Assert.Equal(0b1UL, tables[1 - busy].ItMap);
        Assert.True(pe.Bypasses());
    }

    [Fact]
    public void A_window_that_does_not_close_gives_both_tables_back()
    {
        var kernel = Shaped.Kernel(MergedOpsShape.Shape);
        IommuTable[] tables = [kernel.Pe().Table0!, kernel.Pe().AddTable()];
        kernel.Faults.Arm(FaultSite.Bypass, nth: 1);

        Assert.Equal(Rc.Eio, MergedOpsShape.TakeOwnership(tables[0]));
        Assert.All(tables, tbl => Assert.Equal(tbl.Reserved, tbl.ItMap));
        Assert.Equal(Rc.Ok, MergedOpsShape.TakeOwnership(tables[0]));
    }
}
