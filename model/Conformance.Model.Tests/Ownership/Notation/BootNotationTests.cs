using Conformance.Model.Machines;
using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class BootNotationTests
{
    [Fact]
    public void Every_world_reads_back()
    {
        var worlds = AllProfiles.List.SelectMany(profile => Worlds.Small(profile)
            .Concat(Worlds.Large(profile)).Concat(Worlds.SmallWithContainers(profile)).Concat(Worlds.LargeWithContainers(profile)));

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
    [InlineData(
        "attached=v2 ipclock=yes limit=12 processes=2 platform=ioda2-e5 nobypass=no",
        "platform=ioda2-e5 processes=2 limit=12 ipclock attached=v2")]
    [InlineData("ipclock=no limit=6 processes=1", "platform=ioda2 processes=1")]
    public void What_is_usual_is_not_spelled_and_the_order_is_one(string text, string spelled) =>
        Assert.Equal(spelled, OwnershipNotation.Instance.Spell(OwnershipNotation.Instance.ParseBoot(text)));

    [Theory]
    [InlineData("ioda2", "\"ioda2\" is no setting; write key=value, e.g. \"platform=ioda2\"")]
    [InlineData("=2", "\"=2\" is no setting; write key=value, e.g. \"platform=ioda2\"")]
    [InlineData("group=2", "unknown setting \"group\". Did you mean \"groups\"?")]
    [InlineData(
        "x=2",
        "unknown setting \"x\". Possible: platform, nobypass, groups, devices, containers, entries, offset, ram, "
        + "processes, limit, ipclock, attached, joined.")]
    [InlineData("platform=ioda3", "unknown platform \"ioda3\". Did you mean \"ioda2\"?")]
    [InlineData("platform=ioda2-e0", "ioda2-e0 is written ioda2: without an epoch it is the first")]
    [InlineData("platform=vio-e1", "vio has no epochs: nothing there ever changes hands")]
    [InlineData("platform=p5ioc2-e2", "P5IOC2 was removed before 4.10, so it has no e2; its last is p5ioc2-e1")]
    [InlineData("platform=ioda1-e5", "IODA1 was removed before 6.8, so it has no e5; its last is ioda1-e4")]
    [InlineData("ipclock=1", "ipclock=1: write ipclock=yes or ipclock=no")]
    [InlineData("processes=1 attached=v3", "attached=v3: write attached=v1 or attached=v2, or leave it out")]
    [InlineData("nobypass=1", "nobypass=1: write nobypass=yes or nobypass=no")]
    [InlineData("entries=2 groups=2 entries=2", "\"entries=2\": entries is set already; leave one of the two out")]
    [InlineData("nobypass nobypass=no", "\"nobypass=no\": nobypass is set already; leave one of the two out")]
    [InlineData("groups=two", "groups=two: a number is needed, e.g. groups=1")]
    [InlineData("ram=-4", "ram=-4: a number is needed, e.g. ram=1")]
    [InlineData("entries=99999999999", "entries=99999999999: a number is needed, e.g. entries=1")]
    [InlineData("entries=17", "entries=17: 1 to 16 are possible")]
    public void What_is_wrong_is_said_with_what_would_be_right(string text, string message) =>
        Assert.Equal(message, Assert.Throws<NotationException>(() => OwnershipNotation.Instance.ParseBoot(text)).Message);
}
