using Conformance.Model.Ownership;
using Conformance.Sut.Iommu;
using Conformance.Sut.Shapes;
using static Conformance.Sut.Tests.World;

namespace Conformance.Sut.Tests.Shapes;

/// <summary>The core that claims groups: shape G by its count, the reference by a look around.</summary>
public sealed class ClaimReleaseShapeTests
{
    public static TheoryData<string> Names => ["shape/claim-release", "reference"];

    [Theory, MemberData(nameof(Names))]
    public void A_host_driver_on_any_device_of_the_group_stops_a_claim(string name)
    {
        var world = Claimed(name, devices: 2).After(new Unbind(Dev0));
        Assert.Equal("EPERM", world.Say(Take()));
        Assert.True(world.Group.BypassFlag);
        world.After(new Unbind(Dev1), new Bind(Dev0, Driver.Vfio), Take());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_claim_stops_host_drivers_and_no_others(string name)
    {
        var world = Claimed(name, devices: 2).After(new Unbind(Dev0), new Unbind(Dev1), Take());
        Assert.Equal("EBUSY", world.Say(new Bind(Dev1, Driver.Host)));
        world.After(new Bind(Dev1, Driver.Vfio), new Unbind(Dev1), Release(), new Bind(Dev1, Driver.Host));
        Assert.Equal("EPERM", world.Say(Take()));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_no_driver_has_mapped_any_more_goes_with_the_claim(string name)
    {
        // A mask of 64 bits strands the mapping in the table: it is unmapped by way of a bypass that does not know it.
        var world = Claimed(name, devices: 1).After(Map(), Mask64(), Unmap(), new Unbind(Dev0));
        Assert.Equal(0b10, world.Group.Tces.Kernel);
        world.After(Take());
        Assert.Equal(0, world.Group.Tces.Valid);
        Assert.Equal(1UL, world.After(Release()).Group.AllocationBits);
    }

    [Fact]
    public void Nobody_releases_the_claim_of_another()
    {
        var pe = Shaped.Kernel(ClaimReleaseShape.Shape).Pe();
        pe.Owner.Count = 0;
        Assert.Equal(Rc.Einval, ClaimReleaseShape.ReleaseDmaOwner(pe, GroupOwner.None));
        Assert.Equal(Rc.Ok, ClaimReleaseShape.ClaimDmaOwner(pe, owner: 0));
        Assert.Equal(Rc.Eperm, ClaimReleaseShape.ClaimDmaOwner(pe, owner: 0));
        Assert.Equal(Rc.Einval, ClaimReleaseShape.ReleaseDmaOwner(pe, owner: 1));
        Assert.Equal(Rc.Einval, ClaimReleaseShape.ReleaseDmaOwner(pe, GroupOwner.None));
        Assert.Equal((0, 1), (pe.Owner.Token, pe.Owner.Count));
        Assert.Equal(Rc.Ok, ClaimReleaseShape.ReleaseDmaOwner(pe, owner: 0));
        Assert.Equal((GroupOwner.None, 0), (pe.Owner.Token, pe.Owner.Count));
    }

    private static World Claimed(string name, int devices) =>
        new(All.Find(name)!, Of(Platform.Ioda2) with { Profile = AllProfiles.Ioda2Claimed, DevicesPerGroup = devices });
}
