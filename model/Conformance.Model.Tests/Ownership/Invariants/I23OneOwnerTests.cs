using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I23OneOwnerTests
{
    private static Scene Asking(Answer answer) => Scene.Of("take grp0 ctr1", answer, "take grp0 ctr0");

    [Fact]
    public void A_second_claimant_that_is_refused_holds_it() => AssertRule.Holds("I23", Asking(Answer.Refused(Errno.EBUSY)));

    // The machine demands EBUSY; this rule is content with any error.
    [Fact]
    public void Any_error_is_a_refusal() => AssertRule.Holds("I23", Asking(Answer.Refused(Errno.EPERM)));

    [Fact]
    public void A_second_claimant_that_is_served_breaks_it() => Assert.Equal("I23", Asking(Answer.Ok).Broken);

    [Fact]
    public void An_owner_that_changes_in_spite_of_the_refusal_breaks_it() =>
        Assert.Equal(
            "I7 I23",
            Asking(Answer.Refused(Errno.EBUSY)).SeeingGroup(group => group.Owner = new ContainerId(1)).Broken);

    [Fact]
    public void Of_the_first_claimant_it_says_nothing() => AssertRule.IsSilent("I23", Scene.Of("take grp0 ctr0", Answer.Ok));
}
