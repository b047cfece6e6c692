using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I25InvalidatedEverywhereTests
{
    private static Scene Unmapping => Scene.Of(ContainerScene.Shared, "unmap-dma ctr0 mm0 1 pages=1", Answer.Ok);

    [Fact]
    public void A_change_that_every_group_sees_holds_it() => AssertRule.Holds("I25", Unmapping);

    // What the machine does not let it reach either: I13.
    [Fact]
    public void A_stale_entry_in_the_cache_of_another_group_breaks_it() =>
        Assert.Equal("I13 I25", Unmapping.Seeing(seen => seen.Groups[1].Writes[1] = 3).Broken);

    [Fact]
    public void A_mapping_that_another_group_does_not_reach_breaks_it() =>
        Assert.Equal(
            "I25",
            Scene.Of(ContainerScene.Shared, "map-dma ctr0 mm0 0 page=3 pages=1 ro", Answer.Ok).Seeing(seen => seen.Groups[1].Reads[0] = 0).Broken);

    [Fact]
    public void A_frozen_PE_says_nothing() =>
        AssertRule.IsSilent("I25", ContainerScene.Idle(new Play("platform=ioda2-e4 groups=2 processes=1").After("dma dev0 0 read")));
}
