using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I16OneContainerTests
{
    [Fact]
    public void A_group_in_one_container_holds_it() => AssertRule.Holds("I16", ContainerScene.Idle(ContainerScene.V2));

    [Fact]
    public void A_group_in_two_breaks_it() =>
        Assert.Equal("I16", ContainerScene.Idle(ContainerScene.V2).Seeing(seen => seen.Containers[1].Groups = 1).Broken);

    [Fact]
    public void An_owner_that_the_group_is_not_in_breaks_it() =>
        Assert.Equal("I16", ContainerScene.Idle(ContainerScene.V2).Seeing(seen => seen.Containers[0].Groups = 0).Broken);
}
