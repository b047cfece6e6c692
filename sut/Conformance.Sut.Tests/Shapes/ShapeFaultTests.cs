using Conformance.Model.Ownership;
using Conformance.Sut.Shapes;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Shapes;

public sealed class ShapeFaultTests
{
    [Fact]
    public void There_is_one_for_each_shape_with_a_name_of_its_own()
    {
        Assert.Equal(AllShapes.List.Select(shape => shape.Name), ShapeFaults.All.Select(fault => fault.Implementation));
        Assert.Equal(All.Faulted.Count, All.Faulted.Select(it => it.Name).Distinct().Count());
        Assert.Equal(ShapeFaults.All.Count, ShapeFaults.All.Select(fault => fault.Mistake).Distinct().Count());
    }

    [Fact]
    public void Wrong_pe()
    {
        var world = Faulty("wrong-pe").After(Take(group: 1));
        Assert.False(world.Seen[Grp0].BypassFlag);
        Assert.True(world.Seen[Grp1].BypassFlag);
    }

    [Fact]
    public void Negation_forgotten()
    {
        var world = Faulty("negation-forgotten").After(Take());
        Assert.True(world.Group.BypassFlag);
        Assert.False(world.After(Release()).Group.BypassFlag);
    }

    [Fact]
    public void Handover_accepted()
    {
        var world = Faulty("handover-accepted").After(Take(), UserMap(1, 5), Take(container: 1));
        Assert.Equal(Ctr1, world.Group.Owner);
        Assert.Equal(5, world.Reads(DmaAddress.Low(1)));
        Assert.Equal("EBUSY", world.Say(Take(container: 1)));
    }

    [Fact]
    public void Table_not_undone()
    {
        var world = Faulty("table-not-undone").After(Fail(FaultSite.Bypass));
        Assert.Equal("EIO", world.Say(Take()));
        Assert.Equal("mapping error", world.Say(Map()));
    }

    [Fact]
    public void Rc_dropped()
    {
        var world = Faulty("rc-dropped").After(Map(), Take());
        Assert.Equal(0b10, world.Group.Tces.Kernel);
        world.After(Release());
        Assert.Equal("mapped at 1", world.Say(Map(mapping: 1)));
    }

    [Fact]
    public void Bypass_closed_when_busy()
    {
        var world = Faulty("bypass-closed-when-busy").After(Map());
        Assert.Equal("EBUSY", world.Say(Take()));
        Assert.False(world.Group.BypassFlag);
    }

    [Fact]
    public void Release_by_nobody()
    {
        // The count goes from one host driver to none, so that the claim that must not be is then granted.
        var world = Faulty("release-by-nobody").After(Map(), Release());
        Assert.Equal(1UL, world.Group.AllocationBits);
        world.After(Take());
    }

    private static World Faulty(string id)
    {
        var implementation = All.Find($"fault/{id}")!;
        var fault = implementation.Fault!;
        return new(implementation, Of(fault.Platform, groups: fault.GroupCountMin) with { Profile = implementation.Profiles[0] });
    }
}
