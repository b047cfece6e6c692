using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class TceMapTests
{
    [Fact]
    public void An_entry_is_what_was_last_put_there()
    {
        var map = default(TceMap).WithKernel(0, 5).WithUser(15, 15, Access.ReadOnly).WithUser(0, 2, Access.ReadWrite);

        Assert.Equal("0:user page 2 rw, 15:user page 15 ro", map.ToString());
        Assert.Equal((0, 0x8001, 0x0001, 0x8001), (map.Kernel, map.User, map.Writable, map.Valid));
        Assert.Equal((2, 15), (map.PageOf(0), map.PageOf(15)));
    }

    [Fact]
    public void A_read_only_entry_takes_the_right_to_write_away() =>
        Assert.Equal("3:user page 1 ro", default(TceMap).WithKernel(3, 1).WithUser(3, 1, Access.ReadOnly).ToString());

    [Fact]
    public void A_kernel_entry_replaces_a_users() =>
        Assert.Equal("3:kernel page 0 rw", default(TceMap).WithUser(3, 1, Access.ReadOnly).WithKernel(3, 0).ToString());

    [Fact]
    public void A_cleared_entry_leaves_nothing_behind()
    {
        Assert.Equal(default, default(TceMap).WithUser(7, 9, Access.ReadWrite).Without(7));
        Assert.Equal(default, default(TceMap).WithKernel(15, 15).Without(15));
        Assert.Equal("empty", default(TceMap).Without(3).ToString());
    }

    [Fact]
    public void Maps_compare_by_value()
    {
        var map = default(TceMap).WithKernel(1, 2).WithKernel(2, 3);

        Assert.Equal(map, default(TceMap).WithKernel(2, 3).WithKernel(1, 2));
        Assert.Equal(map.GetHashCode(), default(TceMap).WithKernel(2, 3).WithKernel(1, 2).GetHashCode());
        Assert.NotEqual(map, map.WithKernel(1, 3));
        Assert.NotEqual(map, map.WithUser(1, 2, Access.ReadWrite));
    }
}
