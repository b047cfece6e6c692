using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I20WithinTheWindowTests
{
    private const string Beyond = "map-dma ctr0 mm0 1 page=2 pages=2 rw";

    [Fact]
    public void What_changes_what_it_names_holds_it()
    {
        AssertRule.Holds("I20", Scene.Of(ContainerScene.V1, "map-dma ctr0 mm0 0 page=3 pages=1 ro", Answer.Ok));
        AssertRule.Holds("I20", Scene.Of(ContainerScene.V1, "map-dma ctr0 mm0 0 page=3 pages=2 rw", Answer.Refused(Errno.EFAULT)));
        AssertRule.Holds("I20", Scene.Of(ContainerScene.V1, Beyond, Answer.Refused(Errno.EINVAL)));
    }

    [Fact]
    public void A_range_that_leaves_the_window_and_is_let_through_breaks_it() =>
        AssertRule.Breaks("I20", Scene.Of(ContainerScene.V1, Beyond, Answer.Ok));

    [Fact]
    public void Another_entry_that_changes_breaks_it() =>
        AssertRule.Breaks(
            "I20",
            Scene.Of(ContainerScene.V1, "unmap-dma ctr0 mm0 0 pages=1", Answer.Ok).Seeing(seen => seen.Containers[0].Windows[0] = default));

    [Fact]
    public void A_map_that_fails_and_leaves_a_new_entry_breaks_it() =>
        AssertRule.Breaks(
            "I20",
            Scene.Of(ContainerScene.V1, "map-dma ctr0 mm0 0 page=3 pages=2 rw", Answer.Refused(Errno.EFAULT)).Seeing(seen =>
                seen.Containers[0].Windows[0] = seen.Containers[0].Windows[0].WithUser(0, 3, Access.ReadWrite)));
}
