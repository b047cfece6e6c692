using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>What later epochs change for those who know nothing of containers.</summary>
public class LaterEpochsTests
{
    [Fact]
    public void From_4_2_on_IODA2_throws_a_busy_table_away()
    {
        var play = new Play("platform=ioda2-e1").After("map0 = kernel-map dev0 pages=1");

        Assert.Equal("ok", play.Admits("take grp0 ctr0"));
        play.After("take grp0 ctr0", "user-map grp0 entry=1 page=2 rw");
        Assert.Equal("page 2", play.Admits("dma-buffer map0 read"));
        Assert.Equal((1, 0b11UL), (play.Seen.TableCount, play.Seen.Groups[0].AllocationBits));
    }

    [Fact]
    public void A_mapping_without_a_table_is_unmapped_in_vain_also_when_a_new_table_is_there()
    {
        var play = new Play("platform=ioda2-e1 entries=4 ram=8").After("map0 = kernel-map dev0 pages=1", "take grp0 ctr0", "release grp0")
            .After("map1 = kernel-map dev0 pages=1", "kernel-unmap map0");

        Assert.Equal("1:kernel page 2 rw", play.Seen.Groups[0].Tces.ToString());
    }

    [Theory]
    [InlineData("platform=ioda2-e1", "ok")]
    [InlineData("platform=ioda2-e2", "EIO")]
    [InlineData("platform=ioda1-e2", "ok")]
    public void From_4_10_on_a_mask_needs_a_table(string world, string answer)
    {
        var play = new Play(world).After("take grp0 ctr0");

        Assert.Equal(answer, play.Admits("set-mask dev0 32"));
        Assert.Equal(answer, play.Admits("set-mask dev0 64"));
    }

    [Fact]
    public void On_pseries_from_6_11_on_a_mask_of_64_bits_makes_the_bypass()
    {
        var play = new Play("platform=pseries-e5");

        Assert.False(play.Seen.Groups[0].BypassFlag);
        Assert.True(play.After("set-mask dev0 64").Seen.Groups[0].BypassFlag);
        Assert.Equal("mapped at bit59+0", play.Admits("map0 = kernel-map dev0 pages=1"));
        Assert.False(play.After("unbind dev0", "take grp0 ctr0", "release grp0").Seen.Groups[0].BypassFlag);
        Assert.False(play.MakesSense("raw-bypass grp0 on"));
    }

    [Fact]
    public void Without_a_bypass_it_makes_none() =>
        Assert.False(new Play("platform=pseries-e5 nobypass").After("set-mask dev0 64").Seen.Groups[0].BypassFlag);

    [Fact]
    public void A_release_without_memory_for_a_table_leaves_none()
    {
        var play = new Play("platform=ioda2-e2").After("take grp0 ctr0", "fail-next it-map").HearStruck("release grp0", Answer.Ok);

        Assert.Equal((0, 0b11UL, false), (play.Seen.TableCount, play.Seen.Groups[0].AllocationBits, play.Seen.Groups[0].BypassFlag));
        Assert.Equal("EIO", play.Admits("set-mask dev0 64"));
        Assert.Equal("mapped at 1", play.After("take grp0 ctr0", "release grp0").Admits("map0 = kernel-map dev0 pages=1"));
    }

    [Theory]
    [InlineData("ioda2-e3 devices=2", false)]
    [InlineData("ioda2-e4", false)]
    [InlineData("ioda2-e4 devices=2", true)]
    [InlineData("pseries-e5 devices=2", true)]
    public void Asked_for_a_second_device_a_release_makes_the_table_that_there_was_no_memory_for(string world, bool hasTable)
    {
        var play = new Play($"platform={world}").After("unbind dev0");
        if (world.EndsWith("devices=2", StringComparison.Ordinal)) play.After("unbind dev1");
        play.After("take grp0 ctr0", "fail-next it-map").HearStruck("release grp0", Answer.Ok);

        Assert.Equal((hasTable ? 1 : 0, hasTable ? 0b01UL : 0b11UL), (play.Seen.TableCount, play.Seen.Groups[0].AllocationBits));
        Assert.Equal(hasTable && play.State.Boot.OpensBypass, play.Seen.Groups[0].BypassFlag);
    }

    [Fact]
    public void A_bypass_that_stayed_closed_stays_so_when_a_release_is_asked_for_a_second_device()
    {
        var play = new Play("platform=ioda2-e5 devices=2").After("unbind dev0", "unbind dev1", "take grp0 ctr0", "fail-next bypass")
            .HearStruck("release grp0", Answer.Ok);

        Assert.Equal((1, false), (play.Seen.TableCount, play.Seen.Groups[0].BypassFlag));
    }

    [Fact]
    public void A_bypass_that_is_opened_alone_serves_64_bits_where_there_is_no_table()
    {
        var play = new Play("platform=ioda2-e2").After("take grp0 ctr0", "fail-next it-map").HearStruck("release grp0", Answer.Ok)
            .After("raw-bypass grp0 on");

        Assert.Equal("ok", play.Admits("set-mask dev0 64"));
        Assert.Equal("EIO", play.Admits("set-mask dev0 32"));
    }
}
