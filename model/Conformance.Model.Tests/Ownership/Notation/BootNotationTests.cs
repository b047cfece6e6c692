using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class BootNotationTests
{
    [Fact]
    public void Every_world_reads_back()
    {
        var worlds = AllProfiles.List.SelectMany(profile => Worlds.Small(profile).Concat(Worlds.Large(profile)));

        Assert.All(worlds, boot => Assert.Equal(boot, OwnershipNotation.Instance.ParseBoot(OwnershipNotation.Instance.Spell(boot))));
    }

    [Theory]
    [InlineData("", "platform=ioda2")]
    [InlineData("nobypass", "platform=ioda2 nobypass")]
    [InlineData("nobypass=yes", "platform=ioda2 nobypass")]
    [InlineData("nobypass=no", "platform=ioda2")]
    [InlineData("ram=4 entries=2 containers=2 devices=1 groups=1 offset=0", "platform=ioda2")]
    [InlineData(
        " ram=16 offset=8 entries=4 containers=3 devices=2 groups=4 nobypass platform=ioda2 ",
        "platform=ioda2 nobypass groups=4 devices=2 containers=3 entries=4 offset=8 ram=16")]
    public void What_is_usual_is_not_spelled_and_the_order_is_one(string text, string spelled) =>
        Assert.Equal(spelled, OwnershipNotation.Instance.Spell(OwnershipNotation.Instance.ParseBoot(text)));

    [Theory]
    [InlineData("ioda2", "\"ioda2\" is no setting; write key=value, e.g. \"platform=ioda2\"")]
    [InlineData("=2", "\"=2\" is no setting; write key=value, e.g. \"platform=ioda2\"")]
    [InlineData("group=2", "unknown setting \"group\". Did you mean \"groups\"?")]
    [InlineData(
        "x=2",
        "unknown setting \"x\". Possible: platform, nobypass, groups, devices, containers, entries, offset, ram.")]
    [InlineData("platform=ioda3", "unknown platform \"ioda3\". Did you mean \"ioda2\"?")]
    [InlineData("platform=pseries", "unknown platform \"pseries\". Possible: ioda2, ioda1, p5ioc2, vio, ioda2-e4, ioda1-e4.")]
    [InlineData("nobypass=1", "nobypass=1: write nobypass=yes or nobypass=no")]
    [InlineData("groups=two", "groups=two: a number is needed, e.g. groups=1")]
    [InlineData("ram=-4", "ram=-4: a number is needed, e.g. ram=1")]
    [InlineData("entries=99999999999", "entries=99999999999: a number is needed, e.g. entries=1")]
    [InlineData("entries=17", "entries=17: 1 to 16 are possible")]
    public void What_is_wrong_is_said_with_what_would_be_right(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotationException>(() => OwnershipNotation.Instance.ParseBoot(text)).Message);
}
