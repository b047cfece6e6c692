using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I08ReleaseRestoresTests
{
    private static Scene Releasing => Scene.Of("release grp0", Answer.Ok, "take grp0 ctr0", "user-map grp0 entry=1 page=2 rw");

    [Fact]
    public void A_group_as_after_boot_holds_it()
    {
        AssertRule.Holds("I8", Releasing);
        AssertRule.Holds("I8", Scene.Of("release grp0", Answer.Ok, "take grp0 ctr0", "dma dev0 0 read"));
    }

    // The bypass does not follow the owner: I3. The flag says otherwise: I24.
    [Fact]
    public void A_window_that_stays_closed_breaks_it()
    {
        Assert.Equal("I3 I8 I24", Releasing.SeeingGroup(group => group.BypassFlag = false).Broken);
        Assert.Equal("I8 I24", Releasing.SeeingGroup(group => group.Reads[^3] = 0).Broken);
    }

    [Fact]
    public void A_bit_too_many_or_too_few_breaks_it()
    {
        Assert.Equal("I8 I18", Releasing.SeeingGroup(group => group.AllocationBits = 0).Broken);
        Assert.Equal("I8 I18", Releasing.SeeingGroup(group => group.AllocationBits = 0b11).Broken);
    }

    [Fact]
    public void A_TCE_that_stays_breaks_it()
    {
        Assert.Equal("I8", Releasing.SeeingGroup(group => group.Tces = default(TceMap).WithKernel(1, 0)).Broken);
        Assert.Equal("I8 I9", Releasing.SeeingGroup(group => group.Tces = default(TceMap).WithUser(1, 2, Access.ReadOnly)).Broken);
    }

    [Fact]
    public void A_second_table_that_stays_breaks_it() =>
        Assert.Equal("I8 I17", Releasing.SeeingGroup(group => group.SecondTable = true).Broken);

    // An external owner has all bits, no bypass, and was told "done" for nothing.
    [Fact]
    public void An_owner_that_stays_breaks_it() =>
        Assert.Equal("I1 I3 I8 I15 I18 I21", Releasing.SeeingGroup(group => group.Owner = new ContainerId(0)).Broken);

    [Fact]
    public void Of_a_release_that_is_refused_or_fails_inside_it_says_nothing()
    {
        AssertRule.IsSilent("I8", Scene.Of("release grp0", Answer.Refused(Errno.EINVAL)));
        AssertRule.IsSilent("I8", Scene.Of(
            new Play().After("take grp0 ctr0", "fail-next bypass"), "release grp0", Answer.Ok with { FaultFired = true }));
    }
}
