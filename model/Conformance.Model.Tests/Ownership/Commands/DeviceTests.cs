using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class DeviceTests
{
    private static readonly DeviceId _dev0 = new(0);

    [Theory]
    [InlineData("platform=ioda2", 64, DmaOps.Direct)]
    [InlineData("platform=ioda2", 32, DmaOps.Iommu)]
    [InlineData("platform=ioda2 nobypass", 64, DmaOps.Iommu)]
    [InlineData("platform=ioda1", 64, DmaOps.Iommu)]
    [InlineData("platform=p5ioc2", 64, DmaOps.Iommu)]
    [InlineData("platform=vio", 64, DmaOps.Iommu)]
    public void A_mask_of_64_bits_goes_straight_where_the_bypass_is_open(string world, int bits, object ops) =>
        Assert.Equal(ops, new Play(world).After($"set-mask dev0 {bits}").State[_dev0].Ops);

    [Fact]
    public void A_mask_of_64_bits_goes_through_the_table_while_the_window_is_closed()
    {
        Assert.Equal(DmaOps.Iommu, new Play().After("raw-bypass grp0 off", "set-mask dev0 64").State[_dev0].Ops);
        Assert.Equal(DmaOps.Iommu, new Play().After("take grp0 ctr0", "set-mask dev0 64").State[_dev0].Ops);
    }

    [Fact]
    public void The_choice_survives_unbind_an_external_owner_and_rebind_until_the_next_mask()
    {
        var play = new Play().After(
            "set-mask dev0 64", "unbind dev0", "bind dev0 vfio", "take grp0 ctr0", "release grp0", "unbind dev0", "bind dev0 host");

        Assert.Equal(new DeviceState(Driver.Host, DmaOps.Direct), play.State[_dev0]);
        Assert.Equal(DmaOps.Iommu, play.After("set-mask dev0 32").State[_dev0].Ops);
    }

    [Theory]
    [InlineData("set-mask dev0 64")]
    [InlineData("unbind dev0")]
    public void Under_live_mappings_neither_mask_nor_driver_changes(string command) =>
        Assert.False(new Play().After("map0 = kernel-map dev0 pages=1").MakesSense(command));

    [Fact]
    public void Another_devices_mapping_does_not_matter() =>
        Assert.True(new Play("devices=2").After("map0 = kernel-map dev0 pages=1").MakesSense("unbind dev1"));

    [Theory]
    [InlineData("set-mask dev0 64")]
    [InlineData("unbind dev0")]
    public void Without_a_driver_there_is_nobody_to_ask(string command) =>
        Assert.False(new Play().After("unbind dev0").MakesSense(command));

    [Fact]
    public void Only_a_host_driver_sets_a_mask() =>
        Assert.False(new Play().After("unbind dev0", "bind dev0 vfio").MakesSense("set-mask dev0 64"));

    [Fact]
    public void One_driver_is_bound_at_a_time() =>
        Assert.False(new Play().MakesSense("bind dev0 vfio"));

    [Fact]
    public void Vio_has_no_vfio()
    {
        var play = new Play("platform=vio").After("unbind dev0");

        Assert.False(play.MakesSense("bind dev0 vfio"));
        Assert.Equal("ok", play.Admits("bind dev0 host"));
    }

    [Fact]
    public void A_host_driver_is_bound_beside_an_external_owner() =>
        Assert.Equal("ok", new Play().After("unbind dev0", "take grp0 ctr0").Admits("bind dev0 host"));
}
