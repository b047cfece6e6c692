using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class BootTests
{
    [Theory]
    [InlineData("groups=1 devices=1 containers=1 entries=1 offset=0 ram=4")]
    [InlineData("groups=4 devices=4 containers=4 entries=16 offset=64 ram=16")]
    [InlineData("platform=vio groups=4")]
    [InlineData("platform=ioda2-e1 processes=4 limit=0 ipclock attached=v2")]
    [InlineData("platform=ioda2-e4 processes=1 limit=64 entries=8 ram=16 attached=v1")]
    public void The_ends_of_each_range_are_in_it(string world) => Assert.Null(new Play(world).Boot.Problem());

    [Theory]
    [InlineData("groups=0", "groups=0: 1 to 4 are possible")]
    [InlineData("groups=5", "groups=5: 1 to 4 are possible")]
    [InlineData("devices=0", "devices=0: 1 to 4 a group are possible")]
    [InlineData("devices=5", "devices=5: 1 to 4 a group are possible")]
    [InlineData("containers=0", "containers=0: 1 to 4 are possible")]
    [InlineData("containers=5", "containers=5: 1 to 4 are possible")]
    [InlineData("entries=0", "entries=0: 1 to 16 are possible")]
    [InlineData("entries=17", "entries=17: 1 to 16 are possible")]
    [InlineData("offset=65", "offset=65: 0 to 64 is possible")]
    [InlineData("ram=2", "ram=2: 4 to 16 pages are possible")]
    [InlineData("ram=32", "ram=32: 4 to 16 pages are possible")]
    [InlineData("ram=12", "ram=12: a power of two is needed")]
    [InlineData("platform=ioda1 nobypass", "nobypass=yes: ioda1 has no bypass window")]
    [InlineData("platform=vio devices=2", "devices=2: on vio a table has one device")]
    [InlineData("processes=5", "processes=5: 0 to 4 are possible")]
    [InlineData("processes=1 limit=65", "limit=65: 0 to 64 pages are possible")]
    [InlineData("attached=v1", "attached: a process is needed that has set it; write processes=1")]
    [InlineData("platform=vio processes=1", "processes=1: on vio no group can be in a container")]
    [InlineData("processes=1 offset=2", "offset=2: windows of containers begin at 0; leave it out with processes=1")]
    [InlineData("processes=1 entries=3 ram=8", "entries=3: with processes=1 a power of two is needed, and ram=5 or more")]
    [InlineData("processes=1 entries=4", "entries=4: with processes=1 a power of two is needed, and ram=6 or more")]
    [InlineData("platform=ioda2-e2 processes=1 attached=v1", "attached=v1: ioda2-e2 refuses containers of type v1")]
    [InlineData("processes=1 attached=v2", "attached=v2: ioda2 has no containers of type v2")]
    [InlineData("platform=ioda1-e4 processes=1 attached=v2", "attached=v2: ioda1-e4 has no containers of type v2")]
    [InlineData(
        "platform=ioda2-e1 processes=1 limit=1 attached=v1",
        "limit=1: the first window, which is there from the start, needs 2 pages")]
    public void What_is_wrong_is_said(string world, string problem) =>
        Assert.Equal(problem, Assert.Throws<NotationException>(() => OwnershipNotation.Instance.ParseBoot(world)).Message);

    [Fact]
    public void A_world_that_cannot_be_is_not_booted() =>
        Assert.Throws<HarnessException>(() =>
            OwnershipMachine.Instance.Start(new Boot { Profile = AllProfiles.Ioda2, RamPageCount = 5 }));

    [Fact]
    public void Buffers_lie_in_the_lower_half_of_RAM_and_do_not_overlap()
    {
        var boot = new Play("ram=16").Boot;

        Assert.Equal((4, 8), (boot.MappingCount, boot.UserPageFirst));
        Assert.Equal([0, 2, 4, 6], Enumerable.Range(0, 4).Select(index => boot.BufferPage(new MappingId(index))));
    }

    [Fact]
    public void Devices_fill_groups_in_order()
    {
        var boot = new Play("groups=2 devices=2").Boot;

        Assert.Equal([0, 0, 1, 1], Enumerable.Range(0, boot.DeviceCount).Select(index => boot.GroupOf(new DeviceId(index)).Index));
    }

    [Fact]
    public void Boots_compare_by_value() => Assert.Equal(new Play("groups=2").Boot, new Play("groups=2").Boot);
}
