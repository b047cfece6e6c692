using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I27DisableUnpinsTests
{
    private static Scene Disabling => Scene.Of(ContainerScene.V1, "disable ctr0 mm0", Answer.Ok);

    [Fact]
    public void A_disable_that_clears_what_it_paid_for_holds_it() => AssertRule.Holds("I27", Disabling);

    [Fact]
    public void An_entry_that_stays_breaks_it() =>
        AssertRule.Breaks(
            "I27",
            Disabling.Seeing(seen => seen.Containers[0].Windows[0] = default(TceMap).WithUser(1, 2, Access.ReadWrite)));

    [Fact]
    public void Of_a_disable_that_is_refused_it_says_nothing() =>
        AssertRule.IsSilent("I27", Scene.Of(ContainerScene.V2, "disable ctr0 mm0", Answer.Refused(Errno.ENOTTY)));
}
