using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I05VioStandsAloneTests
{
    private const string Map = "map0 = kernel-map dev0 pages=1";

    private static Scene Asking(string command, Answer answer) => Scene.Of(new Play("platform=vio groups=2"), command, answer);

    private static Scene Refusing => Asking("take grp0 ctr0", Answer.Refused(Errno.ENODEV));

    [Fact]
    public void A_table_alone_holds_it()
    {
        AssertRule.Holds("I5", Refusing);
        AssertRule.Holds("I5", Asking(Map, Answer.Mapped(DmaAddress.Low(1))));
    }

    // A refusal that puts a table in a group has changed something: I7.
    [Fact]
    public void A_table_in_a_group_breaks_it() =>
        Assert.Equal("I5 I7", Refusing.SeeingGroup(group => group.InGroup = true).Broken);

    // The owner is external now, so its rules speak, too: the kernel's bits are not all ones.
    [Fact]
    public void A_table_with_an_owner_breaks_it() =>
        Assert.Equal("I5 I7 I15 I18", Refusing.SeeingGroup(group => group.Owner = new ContainerId(0)).Broken);

    [Fact]
    public void A_command_of_another_device_that_takes_an_entry_breaks_it() =>
        Assert.Equal(
            "I5 I18",
            Asking("map0 = kernel-map dev1 pages=1", Answer.Mapped(DmaAddress.Low(1)))
                .SeeingGroup(group => group.AllocationBits = 0b11)
                .Broken);

    [Fact]
    public void A_command_that_clears_another_devices_entry_breaks_it() =>
        Assert.Equal(
            "I5",
            Scene.Of(new Play("platform=vio groups=2").After(Map), "unbind dev1", Answer.Ok)
                .SeeingGroup(group => group.Tces = default)
                .Broken);

    [Fact]
    public void Where_there_are_groups_it_is_silent() => AssertRule.IsSilent("I5", Scene.Of("set-mask dev0 32", Answer.Ok));
}
