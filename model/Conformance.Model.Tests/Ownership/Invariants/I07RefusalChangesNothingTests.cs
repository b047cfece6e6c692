using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I07RefusalChangesNothingTests
{
    private static Scene Refusing => Scene.Of("take grp0 ctr0", Answer.Refused(Errno.EBUSY), "map0 = kernel-map dev0 pages=1");

    [Fact]
    public void A_refusal_that_leaves_all_as_it_was_holds_it()
    {
        AssertRule.Holds("I7", Refusing);
        AssertRule.Holds("I7", Scene.Of("map0 = kernel-map dev0 pages=1", Answer.MapError, "take grp0 ctr0"));
    }

    // Bit 0 lost on the EBUSY path, as before b82c75bfbeb5: I18 counts the bits.
    [Fact]
    public void A_lost_bit_breaks_it() =>
        Assert.Equal("I7 I18", Refusing.SeeingGroup(group => group.AllocationBits = 0b10).Broken);

    [Fact]
    public void Anything_else_that_changed_breaks_it()
    {
        Assert.Equal("I7", Refusing.SeeingGroup(group => group.Frozen = true).Broken);
        Assert.Equal("I7 I17", Refusing.SeeingGroup(group => group.SecondTable = true).Broken);
        Assert.Equal("I7", Refusing.SeeingGroup(group => group.Reads[1] = 2).Broken);
        Assert.Equal("I7", Refusing.SeeingGroup(group => group.Writes[1] = 2).Broken);
        Assert.Equal("I7", Refusing.SeeingGroup(group => group.Tces = default).Broken);
    }

    [Fact]
    public void A_fault_does_not_excuse_a_take() =>
        Assert.Equal(
            "I7 I24",
            Scene.Of(new Play().After("fail-next bypass"), "take grp0 ctr0", Answer.Refused(Errno.EIO) with { FaultFired = true })
                .SeeingGroup(group => group.BypassFlag = false)
                .Broken);

    [Fact]
    public void A_release_goes_on_when_it_fails_inside_so_it_is_silent() =>
        AssertRule.IsSilent("I7", Scene.Of(
            new Play().After("take grp0 ctr0", "fail-next bypass"), "release grp0", Answer.Refused(Errno.EIO) with { FaultFired = true }));

    [Fact]
    public void Of_what_is_done_it_says_nothing() => AssertRule.IsSilent("I7", Scene.Of("take grp0 ctr0", Answer.Ok));
}
