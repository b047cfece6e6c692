using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class WorldsTests
{
    private static IEnumerable<Boot> All => AllProfiles.List.SelectMany(profile => Worlds.Small(profile).Concat(Worlds.Large(profile)));

    [Fact]
    public void The_small_worlds_are_these() =>
        Assert.Equal(
            [
                "platform=ioda2", "platform=ioda2 nobypass", "platform=ioda2 offset=2", "platform=ioda1", "platform=ioda1 offset=2",
                "platform=p5ioc2", "platform=p5ioc2 offset=2", "platform=vio", "platform=vio offset=2",
                "platform=ioda2-e4", "platform=ioda2-e4 nobypass", "platform=ioda2-e4 offset=2",
                "platform=ioda1-e4", "platform=ioda1-e4 offset=2",
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
                Assert.Equal(boot.Profile, simpler.Profile);
            }
        }
    }

    private static int Size(Boot boot) =>
        boot.GroupCount * boot.DevicesPerGroup * boot.EntryCount * 4 + (boot.NoBypass ? 1 : 0) + (boot.Offset > 0 ? 1 : 0);
}
