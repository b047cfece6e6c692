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

    private static bool Agree(Action<Observation> tamper)
    {
        var play = new Play();
        var actual = play.Seen;
        tamper(actual);
        return OwnershipMachine.Instance.Agree(play.Seen, actual);
    }
}
