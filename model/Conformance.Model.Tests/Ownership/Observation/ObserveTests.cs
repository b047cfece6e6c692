using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class ObserveTests
{
    [Fact]
    public void After_boot_the_kernel_owns_all_and_its_bypass_is_open()
    {
        var group = new Play().Seen.Groups[0];

        Assert.True(group.InGroup);
        Assert.Null(group.Owner);
        Assert.True(group.BypassFlag);
        Assert.Equal(0b01UL, group.AllocationBits);
        Assert.Equal(default, group.Tces);
        Assert.Equal([0, 0, 0, 0, 1, 4, 0], group.Reads);
        Assert.Equal(group.Reads, group.Writes);
    }

    [Fact]
    public void A_used_buffer_is_filled_anew()
    {
        var play = new Play("platform=vio");
        var seen = play.Seen;
        var group = seen.Groups[0];
        (group.InGroup, group.Owner, group.BypassFlag, group.AllocationBits) = (true, new ContainerId(1), true, 7);
        (group.Tces, group.Frozen, group.SecondTable) = (default(TceMap).WithUser(0, 1, Access.ReadWrite), true, true);
        (group.Reads[0], group.Writes[0], seen.Devices[0].StaleBase, seen.LocksHeld) = (1, 1, true, 1);

        OwnershipMachine.Instance.Observe(play.State, seen);

        Assert.True(OwnershipMachine.Instance.Agree(play.Seen, seen));
        Assert.False(seen.Devices[0].StaleBase);
    }

    [Fact]
    public void Any_field_that_differs_is_a_disagreement()
    {
        Action<Observation>[] tampers =
        [
            seen => seen.LocksHeld = 1,
            seen => seen.Groups[0].InGroup = false,
            seen => seen.Groups[0].Owner = new ContainerId(0),
            seen => seen.Groups[0].BypassFlag = false,
            seen => seen.Groups[0].AllocationBits = 0,
            seen => seen.Groups[0].Tces = default(TceMap).WithKernel(1, 0),
            seen => seen.Groups[0].Frozen = true,
            seen => seen.Groups[0].SecondTable = true,
            seen => seen.Groups[0].Reads[0] = 1,
            seen => seen.Groups[0].Writes[^1] = 1,
        ];

        Assert.All(tampers, tamper => Assert.False(Agree(tamper)));
    }

    // Whether an unused base is kept or dropped is each kernel's choice; a stale one is judged by I15.
    [Fact]
    public void A_stale_table_base_is_none() => Assert.True(Agree(seen => seen.Devices[0].StaleBase = true));

    [Fact]
    public void Any_field_of_containers_that_differs_is_a_disagreement_but_not_the_steps()
    {
        Action<Observation>[] tampers =
        [
            seen => seen.TableCount++,
            seen => seen.ViewCount++,
            seen => seen.Pins[0]++,
            seen => seen.Containers[1].Type = IommuType.V1,
            seen => seen.Containers[1].Enabled = true,
            seen => seen.Containers[1].Groups = 1,
            seen => seen.Containers[1].Windows[1] = default(TceMap).WithUser(0, 2, Access.ReadOnly),
            seen => seen.Containers[1].WindowSizes[1] = 1,
            seen => seen.Processes[1].LockedPages = 1,
            seen => seen.Processes[1].Regions[3] = new(1, 1, 0),
            seen => seen.Groups[0].SecondTces = default(TceMap).WithUser(0, 2, Access.ReadOnly),
            seen => seen.Groups[0].References = 0,
        ];

        Assert.All(tampers, tamper => Assert.False(Agree(tamper, ContainerScene.V2)));
        Assert.True(Agree(seen => seen.Steps.Add(default), ContainerScene.V2));
    }

    [Fact]
    public void A_used_buffer_of_a_world_with_containers_is_filled_anew()
    {
        var used = ContainerScene.V2.After("create-window ctr0 mm0 entries=1 levels=1").Seen;
        used.Steps.Add(default);
        var play = new Play("platform=ioda2-e4 processes=2 limit=9");

        OwnershipMachine.Instance.Observe(play.State, used);

        Assert.True(OwnershipMachine.Instance.Agree(play.Seen, used));
        Assert.Empty(used.Steps);
    }

    private static bool Agree(Action<Observation> tamper, Play play)
    {
        var actual = play.Seen;
        tamper(actual);
        return OwnershipMachine.Instance.Agree(play.Seen, actual);
    }

    private static bool Agree(Action<Observation> tamper) => Agree(tamper, new Play());
}
