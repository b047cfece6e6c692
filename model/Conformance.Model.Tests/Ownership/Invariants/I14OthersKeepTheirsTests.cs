using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I14OthersKeepTheirsTests
{
    [Fact]
    public void A_group_that_leaves_others_as_they_are_holds_it() =>
        AssertRule.Holds("I14", Scene.Of(ContainerScene.Shared, "unset-container grp0", Answer.Ok));

    // The window's entry is there, and the group that stayed does not reach it: I25 too.
    [Fact]
    public void A_mapping_that_is_lost_to_the_other_group_breaks_it() =>
        Assert.Equal(
            "I14 I25",
            Scene.Of(ContainerScene.Shared, "unset-container grp0", Answer.Ok).Seeing(seen => seen.Groups[1].Reads[1] = 0).Broken);

    [Fact]
    public void Of_a_group_alone_it_says_nothing() =>
        AssertRule.IsSilent("I14", Scene.Of(ContainerScene.V2, "unset-container grp0", Answer.Ok));
}
