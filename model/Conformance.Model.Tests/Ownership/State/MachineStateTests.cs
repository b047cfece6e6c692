using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class MachineStateTests
{
    private static readonly string[] _way =
    [
        "map0 = kernel-map dev0 pages=1", "take grp1 ctr1", "user-map grp1 entry=3 page=2 ro", "fail-next bypass", "set-mask dev1 64",
        "dma dev1 0 read",
    ];

    private static Play Far => new Play("groups=2 entries=4").After(_way);

    [Fact]
    public void States_compare_by_value()
    {
        Assert.Equal(Far.State, Far.State);
        Assert.Equal(Far.State.GetHashCode(), Far.State.GetHashCode());
        Assert.False(Far.State.Equals(null));
        Assert.False(Far.State.Equals((object)"a state"));
    }

    [Theory]
    [InlineData("kernel-unmap map0")]
    [InlineData("release grp1")]
    [InlineData("user-unmap grp1 entry=3")]
    [InlineData("set-mask dev1 32", "set-mask dev1 64", "unbind dev1")]
    [InlineData("close ctr0")]
    [InlineData("reset grp1")]
    [InlineData("raw-bypass grp0 off")]
    public void Whatever_changes_makes_another_state(params string[] commands) =>
        Assert.NotEqual(Far.State, Far.After(commands).State);

    [Fact]
    public void A_straight_mapping_an_armed_fault_and_a_mask_count_too()
    {
        var latched = new Play().After("set-mask dev0 64");

        Assert.NotEqual(new Play().State, latched.State);
        Assert.NotEqual(latched.State, new Play().After("set-mask dev0 64", "map0 = kernel-map dev0 pages=1").State);
        Assert.NotEqual(new Play().After("fail-next bypass").State, new Play().After("fail-next window").State);
    }

    [Theory]
    [InlineData("unmap-dma ctr0 mm0 1 pages=1")]
    [InlineData("map-dma ctr0 mm0 1 page=3 pages=1 rw")]
    [InlineData("create-window ctr0 mm0 entries=1 levels=1")]
    [InlineData("remove-window ctr0 mm0 0")]
    [InlineData("set-container grp1 ctr1")]
    [InlineData("unset-container grp0")]
    [InlineData("close ctr1")]
    public void Whatever_changes_among_containers_makes_another_state(string command)
    {
        var play = new Play("platform=ioda2-e4 groups=2 processes=2 limit=12 attached=v2")
            .After("unbind dev1", "register ctr0 mm0 page=2 pages=2", "map-dma ctr0 mm0 1 page=2 pages=1 rw");
        var before = play.State;
        play.After(command);

        Assert.NotEqual(before, play.State);
        Assert.NotEqual(before.GetHashCode(), play.State.GetHashCode());
    }

    [Fact]
    public void The_process_a_container_is_bound_to_and_the_visit_a_fault_waits_for_count_too()
    {
        var play = new Play("platform=ioda2-e4 processes=2 attached=v2");

        Assert.NotEqual(play.State, new Play("platform=ioda2-e4 processes=2 attached=v2").After("create-window ctr0 mm0 entries=0 levels=1").State);
        Assert.NotEqual(
            new Play("platform=ioda2-e4 processes=2 attached=v2").After("remove-window ctr0 mm0 0").State,
            new Play("platform=ioda2-e4 processes=2 attached=v2").After("remove-window ctr0 mm1 0").State);
        Assert.NotEqual(new Play().After("fail-next bypass").State, new Play().After("fail-next bypass nth=2").State);
    }

    [Theory]
    [InlineData("platform=ioda2-e1 processes=2 attached=v1")]
    [InlineData("platform=ioda2-e4 processes=2 attached=v2")]
    public void The_attached_world_begins_where_the_commands_lead(string world)
    {
        var way = new Play(world.Replace(" attached=v1", "", StringComparison.Ordinal).Replace(" attached=v2", "", StringComparison.Ordinal))
            .After("unbind dev0", "bind dev0 vfio", "set-container grp0 ctr0", $"set-iommu ctr0 mm0 {world[^2..]}");

        Assert.True(OwnershipMachine.Instance.Agree(way.Seen, new Play(world).Seen));
    }

    [Fact]
    public void Worlds_alike_are_different_worlds() =>
        Assert.NotEqual(new Play("containers=2").State, new Play("offset=1").State);

    // A salted one could not be written down here.
    [Fact]
    public void The_hash_is_the_same_in_every_process()
    {
        Assert.Equal(1_669_199_979, new Play().State.GetHashCode());
        Assert.Equal(-1_736_430_460, Far.State.GetHashCode());
    }

    [Fact]
    public void A_loop_ends_where_it_began()
    {
        var play = new Play();
        var start = play.State;

        play.After("take grp0 ctr0", "user-map grp0 entry=1 page=2 rw", "close ctr0", "release grp0", "open ctr0");

        Assert.Equal(start, play.State);
        Assert.Equal(start.GetHashCode(), play.State.GetHashCode());
    }

    // What a table's pages are, and straight mappings, the hash leaves out: a few states share one.
    [Fact]
    public void Few_states_share_a_hash()
    {
        var states = Exploration.Of("platform=ioda2").States;

        Assert.InRange(states.GroupBy(state => state.GetHashCode()).Max(alike => alike.Count()), 1, 12);
    }
}
