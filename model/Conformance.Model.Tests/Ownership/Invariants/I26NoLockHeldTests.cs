using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I26NoLockHeldTests
{
    [Fact]
    public void No_lock_holds_it() => AssertRule.Holds("I26", Scene.Of("take grp0 ctr0", Answer.Ok));

    [Fact]
    public void A_lock_that_is_kept_breaks_it_and_nothing_else() =>
        Assert.Equal(
            "I26",
            Scene.Of("take grp0 ctr0", Answer.Refused(Errno.EBUSY), "map0 = kernel-map dev0 pages=1")
                .Seeing(seen => seen.LocksHeld = 1)
                .Broken);

    [Fact]
    public void A_lock_given_back_twice_breaks_it() =>
        Assert.Equal("I26", Scene.Of("unbind dev0", Answer.Ok).Seeing(seen => seen.LocksHeld = -1).Broken);
}
