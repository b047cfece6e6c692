using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class WorldsTests
{
    private static IEnumerable<Boot> All => AllProfiles.List.SelectMany(profile => Worlds.Small(profile)
        .Concat(Worlds.Large(profile)).Concat(Worlds.SmallWithContainers(profile)).Concat(Worlds.LargeWithContainers(profile)));

    [Fact]
    public void The_small_worlds_that_differ_are_these() =>
        Assert.Equal(
            [
                "platform=ioda2", "platform=ioda2 nobypass", "platform=ioda2 offset=2", "platform=ioda1", "platform=ioda1 offset=2",
                "platform=vio", "platform=vio offset=2",
                "platform=ioda2-e1", "platform=ioda2-e1 nobypass", "platform=ioda2-e1 offset=2",
                "platform=ioda2-e2", "platform=ioda2-e2 nobypass", "platform=ioda2-e2 offset=2",
                "platform=ioda2-e3", "platform=ioda2-e3 nobypass", "platform=ioda2-e3 offset=2",
                "platform=ioda1-e3", "platform=ioda1-e3 offset=2",
                "platform=pseries-e5", "platform=pseries-e5 nobypass", "platform=pseries-e5 offset=2",
            ],
            Exploration.Worlds.Select(OwnershipNotation.Instance.Spell));

    [Fact]
    public void The_large_worlds_of_ioda2_and_vio_are_these()
    {
        Assert.Equal(
            [
                "platform=ioda2 groups=2 devices=2 entries=8 ram=16", "platform=ioda2 nobypass groups=2 devices=2 entries=8 ram=16",
                "platform=ioda2 groups=2 devices=2 entries=8 offset=8 ram=16",
            ],
            Worlds.Large(AllProfiles.Ioda2).Select(OwnershipNotation.Instance.Spell));
        Assert.Equal(
            ["platform=vio groups=2 entries=8 ram=16", "platform=vio groups=2 entries=8 offset=8 ram=16"],
            Worlds.Large(AllProfiles.Vio).Select(OwnershipNotation.Instance.Spell));
    }

    [Fact]
    public void The_worlds_with_containers_of_ioda2_from_6_4_on_and_of_ioda1_are_these()
    {
        var profile = AllProfiles.Ioda2Claimed;

        Assert.Equal(
            [
                "platform=ioda2-e4 containers=1 processes=1 limit=5", "platform=ioda2-e4 containers=1 processes=1 limit=5 attached=v1",
                "platform=ioda2-e4 containers=1 processes=1 limit=5 attached=v2",
                "platform=ioda2-e4 containers=1 processes=1 limit=3 attached=v1",
            ],
            Worlds.SmallWithContainers(profile).Select(OwnershipNotation.Instance.Spell));
        Assert.Equal(
            [
                "platform=ioda2-e4 groups=2 devices=2 entries=8 ram=16 processes=2 limit=12",
                "platform=ioda2-e4 groups=2 devices=2 entries=8 ram=16 processes=2 limit=12 attached=v1",
                "platform=ioda2-e4 groups=2 devices=2 entries=8 ram=16 processes=2 limit=12 attached=v2",
                "platform=ioda2-e4 groups=2 devices=2 entries=8 ram=16 processes=2 limit=12 ipclock attached=v1",
                "platform=ioda2-e4 groups=2 devices=2 entries=8 ram=16 processes=2 limit=12 ipclock attached=v2",
            ],
            Worlds.LargeWithContainers(profile).Select(OwnershipNotation.Instance.Spell));
        Assert.Equal(
            ["platform=ioda1 containers=1 processes=1 limit=5", "platform=ioda1 containers=1 processes=1 limit=5 attached=v1"],
            Worlds.SmallWithContainers(AllProfiles.Ioda1).Select(OwnershipNotation.Instance.Spell));
    }

    [Fact]
    public void Every_world_can_be_booted() => Assert.All(All, boot => Assert.Null(boot.Problem()));

    [Theory]
    [InlineData("platform=ioda2", "")]
    [InlineData("platform=ioda2 nobypass", "platform=ioda2")]
    [InlineData("platform=ioda1 offset=2", "platform=ioda1")]
    [InlineData(
        "platform=ioda2 groups=2 devices=2 entries=8 ram=16",
        "platform=ioda2; platform=ioda2 groups=2 entries=8 ram=16; platform=ioda2 devices=2 entries=8 ram=16")]
    [InlineData(
        "platform=ioda2 groups=2 entries=8 offset=8 ram=16",
        "platform=ioda2 offset=2; platform=ioda2 entries=8 offset=8 ram=16; platform=ioda2 groups=2 entries=8 ram=16")]
    [InlineData(
        "platform=ioda1 groups=2 entries=8 ram=16 processes=1 limit=12 attached=v1",
        "platform=ioda1 containers=1 processes=1 limit=5 attached=v1; "
        + "platform=ioda1 entries=8 ram=16 processes=1 limit=12 attached=v1; "
        + "platform=ioda1 groups=2 containers=1 entries=8 ram=16 processes=1 limit=12 attached=v1; "
        + "platform=ioda1 groups=2 ram=16 processes=1 limit=12 attached=v1; "
        + "platform=ioda1 groups=2 entries=8 ram=16 processes=1 attached=v1")]
    [InlineData(
        "platform=ioda2-e5 nobypass containers=1 processes=1 ipclock attached=v2",
        "platform=ioda2-e5 containers=1 processes=1 ipclock attached=v2; platform=ioda2-e5 nobypass containers=1 processes=1 attached=v2")]
    public void Simpler_worlds_come_simplest_first(string world, string simpler) =>
        Assert.Equal(simpler, string.Join("; ", Worlds.Simpler(new Play(world).Boot).Select(OwnershipNotation.Instance.Spell)));

    [Fact]
    public void A_simpler_world_is_smaller_or_has_less_to_it_and_can_be_booted()
    {
        foreach (var boot in All)
        {
            foreach (var simpler in Worlds.Simpler(boot))
            {
                Assert.Null(simpler.Problem());
                Assert.True(Size(simpler) < Size(boot), $"{simpler} is not simpler than {boot}");
                Assert.Equal((boot.Profile, boot.Attached), (simpler.Profile, simpler.Attached));
            }
        }
    }

    private static int Size(Boot boot) =>
        boot.GroupCount * boot.DevicesPerGroup * boot.EntryCount * Math.Max(boot.ContainerCount * boot.ProcessCount, 1) * 64
        + boot.RamPageCount + boot.LockedPageLimit
        + (boot.NoBypass ? 1 : 0) + (boot.Offset > 0 ? 1 : 0) + (boot.IpcLock ? 1 : 0);
}
