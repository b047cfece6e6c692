using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class LvWhatMayHappenHappensTests
{
    private const string Map = "map0 = kernel-map dev0 pages=1";

    [Fact]
    public void A_buffer_that_is_mapped_and_reached_holds_it()
    {
        AssertRule.Holds("Lv", Scene.Of(Map, Answer.Mapped(DmaAddress.Low(1)), "take grp0 ctr0", "release grp0"));
        AssertRule.Holds("Lv", Scene.Of("dma-buffer map0 write", Answer.Reached(0), Map));
    }

    [Fact]
    public void A_buffer_that_cannot_be_mapped_breaks_it()
    {
        Assert.Equal("I6 Lv", Scene.Of(Map, Answer.MapError, "take grp0 ctr0", "release grp0").Broken);
        Assert.Equal("Lv", Scene.Of(Map, Answer.Refused(Errno.ENOMEM)).Broken);
        Assert.Equal("Lv", Scene.Of(Map, Answer.Crashed("Oops")).Broken);
    }

    [Fact]
    public void A_buffer_that_is_not_reached_breaks_it()
    {
        Assert.Equal("Lv", Scene.Of("dma-buffer map0 write", Answer.Nothing, Map).Broken);
        Assert.Equal("Lv", Scene.Of("dma-buffer map0 write", Answer.Crashed("Oops"), Map).Broken);
        Assert.Equal("Lv", Scene.Of("dma-buffer map0 write", Answer.Reached(2), Map).Broken);
    }

    [Theory]
    [InlineData("take grp0 ctr0")]
    [InlineData("set-mask dev0 64", "take grp0 ctr0")]
    public void Under_an_external_owner_it_is_silent(params string[] before) =>
        AssertRule.IsSilent("Lv", Scene.Of(Map, Answer.MapError, before));

    [Fact]
    public void A_mapping_that_must_fail_is_none_of_its_business() =>
        AssertRule.IsSilent("Lv", Scene.Of("map0 = kernel-map dev0 pages=2", Answer.MapError));
}
