using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class UserMapTests
{
    private static Play Taken(string world = "entries=2") => new Play(world).After("take grp0 ctr0");

    [Fact]
    public void The_entry_points_at_the_page()
    {
        Assert.Equal("1:user page 2 rw", Taken().After("user-map grp0 entry=1 page=2 rw").Seen.Groups[0].Tces.ToString());
        Assert.Equal("0:user page 3 ro", Taken().After("user-map grp0 entry=0 page=3 ro").Seen.Groups[0].Tces.ToString());
    }

    [Fact]
    public void Entries_count_from_bus_address_0() =>
        Assert.Equal("1:user page 2 rw", Taken("offset=2").After("user-map grp0 entry=3 page=2 rw").Seen.Groups[0].Tces.ToString());

    [Fact]
    public void What_the_entry_held_before_is_replaced() =>
        Assert.Equal(
            "1:user page 3 ro",
            Taken().After("user-map grp0 entry=1 page=2 rw", "user-map grp0 entry=1 page=3 ro").Seen.Groups[0].Tces.ToString());

    [Theory]
    [InlineData("entries=2", 2)]
    [InlineData("offset=2", 1)]
    [InlineData("offset=2", 4)]
    public void An_entry_outside_the_table_is_refused(string world, int entry)
    {
        Assert.Equal("EINVAL", Taken(world).Admits($"user-map grp0 entry={entry} page=2 rw"));
        Assert.Equal("EINVAL", Taken(world).Admits($"user-unmap grp0 entry={entry}"));
    }

    [Fact]
    public void While_the_kernel_owns_the_group_it_is_refused()
    {
        Assert.Equal("EINVAL", new Play().Admits("user-map grp0 entry=1 page=2 rw"));
        Assert.Equal("EINVAL", new Play().Admits("user-unmap grp0 entry=1"));
    }

    [Fact]
    public void Vio_has_no_group_to_map_in()
    {
        Assert.Equal("ENODEV", new Play("platform=vio").Admits("user-map grp0 entry=1 page=2 rw"));
        Assert.Equal("ENODEV", new Play("platform=vio").Admits("user-unmap grp0 entry=1"));
    }

    [Fact]
    public void An_unmapped_entry_is_empty_and_unmapping_it_again_succeeds()
    {
        var play = Taken();
        var empty = play.State;
        play.After("user-map grp0 entry=1 page=2 rw", "user-unmap grp0 entry=1");

        Assert.Equal(empty, play.State);
        Assert.Equal("ok", play.Admits("user-unmap grp0 entry=1"));
    }

    [Fact]
    public void Of_the_refusals_one_is_enumerated()
    {
        var texts = OwnershipMachine.Instance.Alphabet(new Play().Boot).Select(command => command.ToString()).ToList();

        Assert.Equal(
            ["user-map grp0 entry=0 page=2 rw", "user-unmap grp0 entry=0"],
            texts.Where(text => text.StartsWith("user", StringComparison.Ordinal) && new Play().IsRepresentative(text)));
        Assert.Equal(
            ["user-map grp0 entry=2 page=2 rw"],
            texts.Where(text => text.StartsWith("user-map grp0 entry=2", StringComparison.Ordinal) && Taken().IsRepresentative(text)));
    }
}
