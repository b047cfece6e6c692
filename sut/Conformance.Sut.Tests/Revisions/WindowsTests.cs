using Conformance.Model.Ownership;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Revisions;

/// <summary>46d3e1e1 and v4.2, where taking a group throws its table away.</summary>
public sealed class WindowsTests
{
    public static TheoryData<string> Points { get; } = ["2015/46d3e1e1", "2015/v4.2"];

    [Theory]
    [MemberData(nameof(Points))]
    public void The_table_base_goes_on_pointing_at_the_freed_table(string name)
    {
        var world = new World(name);
        Assert.False(world.Seen[Dev0].StaleBase);

        world.After(Take());
        Assert.True(world.Seen[Dev0].StaleBase);
        Assert.Equal(AnswerKind.Crashed, world.Do(Map()).Kind);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void After_release_it_is_stale_still_until_a_driver_sets_its_mask(string name)
    {
        var world = new World(name).After(Take(), Release());
        Assert.True(world.Seen[Dev0].StaleBase);

        world.After(Mask32());
        Assert.False(world.Seen[Dev0].StaleBase);
        Assert.Equal("mapped at 1", world.Say(Map()));
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void After_a_crash_every_command_crashes(string name)
    {
        var world = new World(name).After(Take());
        var crash = world.Do(Map());
        Assert.Equal(crash, world.Do(Release()));
        Assert.Contains("use after free", crash.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void A_live_mapping_goes_with_the_table_and_unmapping_it_is_a_use_after_free(string name)
    {
        var world = new World(name).After(Map(), Take());
        Assert.Equal(0, world.Group.Tces.Valid);
        Assert.Equal(AnswerKind.Crashed, world.Do(Unmap()).Kind);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void Under_an_owner_a_mask_latches_the_owners_table_from_which_the_kernel_cannot_allocate(string name)
    {
        var world = new World(name).After(Take(), Mask32());
        Assert.False(world.Seen[Dev0].StaleBase);
        Assert.Equal("mapping error", world.Say(Map()));

        world.After(Release());
        Assert.True(world.Seen[Dev0].StaleBase);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void Direct_operations_have_no_table_base_to_go_stale(string name)
    {
        var world = new World(name).After(Mask64(), Take());
        Assert.False(world.Seen[Dev0].StaleBase);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void A_window_that_fails_is_told_and_the_group_goes_back(string name)
    {
        var world = new World(name).After(Fail(FaultSite.Window));
        var answer = world.Do(Take());

        Assert.True(answer.FaultFired);
        Assert.Equal(-6, answer.Code); // OPAL_HARDWARE, which surfaces unchanged.
        Assert.Null(world.Group.Owner);
        Assert.True(world.Group.BypassFlag);
        Assert.Equal(1UL, world.Group.AllocationBits);
        world.After(Take());
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void The_kernel_has_no_table_while_the_user_has_a_window(string name)
    {
        var world = new World(name).After(Take(), UserMap(1, 5, Access.ReadOnly));
        Assert.Equal(world.Boot.EntryMask, world.Group.AllocationBits);
        Assert.Equal(5, world.Reads(DmaAddress.Low(1)));
        Assert.Equal(-1, world.Writes(DmaAddress.Low(1)));
    }
}
