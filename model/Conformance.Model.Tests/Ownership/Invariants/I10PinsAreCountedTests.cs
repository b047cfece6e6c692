using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I10PinsAreCountedTests
{
    [Fact]
    public void Regions_and_the_TCEs_of_v1_hold_it()
    {
        AssertRule.Holds("I10", ContainerScene.Idle(ContainerScene.V1));
        AssertRule.Holds("I10", ContainerScene.Idle(ContainerScene.V2));
    }

    // A page that stays pinned after its TCE is gone: the machine would not have it either.
    [Fact]
    public void A_pin_too_many_breaks_it() =>
        Assert.Equal("I10", Scene.Of(ContainerScene.V1, "unmap-dma ctr0 mm0 1 pages=1", Answer.Ok).Seeing(seen => seen.Pins[2] = 1).Broken);

    [Fact]
    public void A_pin_too_few_breaks_it() =>
        Assert.Equal("I10", ContainerScene.Idle(ContainerScene.V2).Seeing(seen => seen.Pins[3] = 0).Broken);

    [Fact]
    public void Without_containers_it_is_silent() => AssertRule.IsSilent("I10", Scene.Of("take grp0 ctr0", Answer.Ok));
}
