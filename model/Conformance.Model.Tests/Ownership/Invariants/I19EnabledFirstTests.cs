using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I19EnabledFirstTests
{
    private static Scene Mapping(Answer answer) =>
        Scene.Of(new Play("platform=ioda2 processes=1 attached=v1"), ContainerScene.Map, answer);

    [Fact]
    public void A_map_that_is_refused_holds_it() => AssertRule.Holds("I19", Mapping(Answer.Refused(Errno.EPERM)));

    [Fact]
    public void A_map_that_is_let_through_breaks_it() =>
        AssertRule.Breaks("I19", Mapping(Answer.Ok));

    [Fact]
    public void An_entry_that_changes_in_spite_of_the_refusal_breaks_it() =>
        AssertRule.Breaks(
            "I19",
            Mapping(Answer.Refused(Errno.EPERM)).Seeing(seen =>
                seen.Containers[0].Windows[0] = default(TceMap).WithUser(1, 2, Access.ReadWrite)));

    [Fact]
    public void Of_a_container_that_is_enabled_it_says_nothing() =>
        AssertRule.IsSilent("I19", Scene.Of(ContainerScene.V1, ContainerScene.Map, Answer.Ok));
}
