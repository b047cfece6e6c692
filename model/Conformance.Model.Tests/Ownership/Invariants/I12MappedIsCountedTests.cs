using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I12MappedIsCountedTests
{
    private const string Unregister = "unregister ctr0 mm0 page=2 pages=2";

    [Fact]
    public void A_region_that_counts_its_TCEs_holds_it()
    {
        AssertRule.Holds("I12", ContainerScene.Idle(ContainerScene.V2));
        AssertRule.Holds("I12", Scene.Of(ContainerScene.V2, Unregister, Answer.Refused(Errno.EBUSY)));
    }

    [Fact]
    public void A_count_too_high_or_too_low_breaks_it() => Assert.All([0, 2], mapped =>
        Assert.Equal(
            "I12",
            ContainerScene.Idle(ContainerScene.V2).Seeing(seen => seen.Processes[0].Regions[2] = new(2, 1, mapped)).Broken));

    [Fact]
    public void A_registration_that_ends_under_a_TCE_breaks_it() =>
        AssertRule.Breaks("I12", Scene.Of(ContainerScene.V2, Unregister, Answer.Ok));

    [Fact]
    public void TCEs_of_v1_are_none_of_its_business() => AssertRule.Holds("I12", ContainerScene.Idle(ContainerScene.V1));
}
