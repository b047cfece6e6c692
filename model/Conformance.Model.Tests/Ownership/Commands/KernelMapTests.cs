using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class KernelMapTests
{
    private const string One = "map0 = kernel-map dev0 pages=1";
    private const string Two = "map0 = kernel-map dev0 pages=2";

    [Theory]
    [InlineData("offset=2", One, "mapped at 2 | mapped at 3")]
    [InlineData("offset=2", Two, "mapped at 2")]
    [InlineData("entries=4 offset=8", Two, "mapped at 8 | mapped at 9 | mapped at 10")]
    [InlineData("entries=4", One, "mapped at 1 | mapped at 2 | mapped at 3")]
    public void Any_free_run_is_admitted_and_no_other(string world, string map, string admitted) =>
        Assert.Equal(admitted, new Play(world).Admits(map));

    [Fact]
    public void Entry_0_is_never_handed_out()
    {
        Assert.Equal("mapped at 1", new Play().Admits(One));
        Assert.Equal("mapping error", new Play().Admits(Two));
    }

    [Fact]
    public void What_another_device_of_the_group_has_is_not_free() =>
        Assert.Equal(
            "mapped at 2 | mapped at 3",
            new Play("devices=2 entries=4 ram=8").After(One).Admits("map1 = kernel-map dev1 pages=1"));

    [Fact]
    public void A_hole_that_is_too_short_is_no_run()
    {
        var play = new Play("entries=4 offset=2 ram=16");
        play.Hear("map0 = kernel-map dev0 pages=1", Answer.Mapped(DmaAddress.Low(3)));

        Assert.Equal("mapped at 4", play.Admits("map1 = kernel-map dev0 pages=2"));
    }

    [Fact]
    public void Every_page_of_the_buffer_gets_an_entry_that_reads_and_writes() =>
        Assert.Equal(
            "1:kernel page 0 rw, 2:kernel page 1 rw",
            new Play("entries=3").After(Two).Seen.Groups[0].Tces.ToString());

    [Fact]
    public void The_second_mapping_has_a_buffer_of_its_own() =>
        Assert.Equal(
            "1:kernel page 0 rw, 2:kernel page 2 rw",
            new Play("entries=3 ram=8").After(One, "map1 = kernel-map dev0 pages=1").Seen.Groups[0].Tces.ToString());

    [Fact]
    public void A_device_with_64_bits_maps_straight_and_the_table_does_not_change()
    {
        var play = new Play("ram=8").After("set-mask dev0 64");

        Assert.Equal("mapped at bit59+0", play.Admits(One));
        Assert.Equal("mapped at bit59+2", play.Admits("map1 = kernel-map dev0 pages=2"));
        Assert.Equal("empty", play.After(One).Seen.Groups[0].Tces.ToString());
    }

    [Fact]
    public void Under_an_external_owner_nothing_is_free() =>
        Assert.Equal("mapping error", new Play().After("take grp0 ctr0").Admits(One));

    // The latch of a 64-bit mask outlives the bypass window: the address is given, and leads nowhere.
    [Fact]
    public void Under_an_external_owner_a_latched_device_still_maps_straight()
    {
        var play = new Play().After("set-mask dev0 64", "take grp0 ctr0");

        Assert.Equal("mapped at bit59+0", play.Admits(One));
        Assert.Equal("nothing, PE frozen", play.After(One).Admits("dma-buffer map0 read"));
    }

    [Theory]
    [InlineData("unbind dev0")]
    [InlineData("unbind dev0", "bind dev0 vfio")]
    [InlineData("map0 = kernel-map dev0 pages=1")]
    public void It_takes_a_host_driver_and_a_name_that_is_free(params string[] before) =>
        Assert.False(new Play().After(before).MakesSense(One));

    [Fact]
    public void The_lowest_free_name_is_canonical()
    {
        var play = new Play("ram=16 entries=8");

        Assert.False(play.IsCanonical("map1 = kernel-map dev0 pages=1"));
        Assert.True(play.After(One).IsCanonical("map1 = kernel-map dev0 pages=1"));
    }

    [Fact]
    public void Two_pages_are_enumerated_where_they_are_not_refused_as_one_page_is()
    {
        Assert.True(new Play("offset=2").IsRepresentative(Two));
        Assert.False(new Play().After("take grp0 ctr0").IsRepresentative(Two));
        Assert.True(new Play().After("take grp0 ctr0").IsRepresentative(One));
    }

    [Fact]
    public void A_run_too_long_is_enumerated_beside_a_page_that_fits() =>
        Assert.True(new Play().IsRepresentative(Two));
}
