using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

/// <summary>The rules that speak of groups handed over directly, where containers do it.</summary>
public class ContainerRulesTests
{
    private const string Unset = "unset-container grp0";

    [Fact]
    public void A_second_window_is_no_bypass() =>
        AssertRule.Holds("I1", Scene.Of(
            ContainerScene.V2.After("create-window ctr0 mm0 entries=2 levels=1"), "map-dma ctr0 mm0 bit59+0 page=2 pages=1 rw", Answer.Ok));

    [Fact]
    public void Memory_behind_the_second_window_is_reached_by_a_bypass_alone() =>
        Assert.Equal("I1 I13 I24", ContainerScene.Idle(ContainerScene.V2).SeeingGroup(group => group.Reads[^2] = 4).Broken);

    [Fact]
    public void A_flag_that_stays_on_as_a_container_takes_a_group_breaks_I3() =>
        Assert.Equal(
            "I3 I21 I24",
            Scene.Of(new Play("platform=ioda2-e4 processes=1").After("unbind dev0"), "set-container grp0 ctr0", Answer.Ok)
                .SeeingGroup(group => group.BypassFlag = true).Broken);

    [Fact]
    public void A_container_without_a_type_takes_nothing_so_I3_holds() =>
        AssertRule.Holds("I3", Scene.Of(new Play("platform=ioda2-e2 processes=1"), "set-container grp0 ctr0", Answer.Ok));

    [Theory]
    [InlineData("map-dma ctr0 mm0 0 page=1 pages=1 rw", Errno.EFAULT)]
    [InlineData("unmap-dma ctr0 mm0 2 pages=1", Errno.ENXIO)]
    public void A_default_window_that_a_refused_call_has_made_is_none_of_I7(string call, Errno errno)
    {
        var play = new Play("platform=ioda2-e4 processes=1 attached=v1").After("enable ctr0 mm0");

        AssertRule.IsSilent("I7", Scene.Of(play, call, Answer.Refused(errno)));

        // The second time there is none to make.
        AssertRule.Holds("I7", Scene.Of(play, call, Answer.Refused(errno)));
    }

    [Fact]
    public void Entries_that_a_failed_map_has_cleared_are_none_of_I7() =>
        AssertRule.IsSilent("I7", Scene.Of(
            ContainerScene.V1.After("map-dma ctr0 mm0 0 page=2 pages=1 rw"), "map-dma ctr0 mm0 0 page=3 pages=2 rw", Answer.Refused(Errno.EFAULT)));

    [Fact]
    public void A_charge_that_a_refused_call_leaves_breaks_I7() =>
        Assert.Equal(
            "I7 I11",
            Scene.Of(ContainerScene.V2, "register ctr0 mm0 page=2 pages=2", Answer.Refused(Errno.EBUSY))
                .Seeing(seen => seen.Processes[0].LockedPages++).Broken);

    [Fact]
    public void What_a_group_keeps_of_its_container_breaks_I8() =>
        AssertRule.Breaks(
            "I8",
            Scene.Of(ContainerScene.V2, Unset, Answer.Ok).SeeingGroup(group => group.SecondTable = true));

    [Fact]
    public void A_user_TCE_that_stays_breaks_I9() =>
        AssertRule.Breaks(
            "I9",
            Scene.Of(ContainerScene.V2, Unset, Answer.Ok)
                .SeeingGroup(group => group.Tces = default(TceMap).WithUser(1, 2, Access.ReadWrite)));

    [Fact]
    public void A_table_view_or_reference_that_stays_breaks_I15()
    {
        Assert.Equal("I15", Scene.Of(ContainerScene.V2, Unset, Answer.Ok).Seeing(seen => seen.TableCount++).Broken);
        Assert.Equal("I15", Scene.Of(ContainerScene.V2, Unset, Answer.Ok).Seeing(seen => seen.ViewCount++).Broken);
        Assert.Equal("I15", Scene.Of(ContainerScene.V2, Unset, Answer.Ok).SeeingGroup(group => group.References++).Broken);
    }

    [Fact]
    public void A_second_container_that_is_served_breaks_I23() =>
        AssertRule.Breaks("I23", Scene.Of(ContainerScene.V2, "set-container grp0 ctr1", Answer.Ok));

    [Theory]
    [InlineData("map-dma ctr0 mm0 0 page=3 pages=1 ro")]
    [InlineData("unmap-dma ctr0 mm0 1 pages=1")]
    public void A_success_that_changes_no_entry_breaks_I21(string call) =>
        AssertRule.Breaks("I21", Scene.Of(ContainerScene.V1, call, Answer.Ok).Seeing(AsBefore));

    [Fact]
    public void A_success_without_its_effect_breaks_I21()
    {
        var unset = new Play("platform=ioda2-e2 processes=1");
        var set = new Play("platform=ioda2-e2 processes=1").After("set-container grp0 ctr0");

        Broken(Scene.Of(unset, "set-container grp0 ctr0", Answer.Ok).Seeing(seen => seen.Containers[0].Groups = 0));
        Broken(Scene.Of(set, "set-iommu ctr0 mm0 v2", Answer.Ok).Seeing(seen => seen.Containers[0].Type = IommuType.None));
        Broken(Scene.Of(ContainerScene.V1, Unset, Answer.Ok).Seeing(seen => seen.Containers[0].Groups = 1));
        Broken(Scene.Of(new Play("platform=ioda2-e4 processes=1 attached=v1"), "enable ctr0 mm0", Answer.Ok).Seeing(seen => seen.Containers[0].Enabled = false));
        Broken(Scene.Of(ContainerScene.V1, "disable ctr0 mm0", Answer.Ok).Seeing(seen => seen.Containers[0].Enabled = true));
        Broken(Scene.Of(new Play("platform=ioda2-e4 processes=1 attached=v2"), "register ctr0 mm0 page=2 pages=1", Answer.Ok)
            .Seeing(seen => seen.Processes[0].Regions[2] = default));
        Broken(Scene.Of(ContainerScene.V2.After("unmap-dma ctr0 mm0 1 pages=1"), "unregister ctr0 mm0 page=2 pages=2", Answer.Ok)
            .Seeing(seen => seen.Processes[0].Regions[2] = new(2, 1, 0)));
        Broken(Scene.Of(ContainerScene.V2, "create-window ctr0 mm0 entries=1 levels=1", Answer.Window(DmaAddress.Bit59(0)))
            .Seeing(seen => seen.Containers[0].WindowSizes[1] = 2));
        Broken(Scene.Of(ContainerScene.V2, "create-window ctr0 mm0 entries=1 levels=1", Answer.Ok));
        Broken(Scene.Of(ContainerScene.V2, "remove-window ctr0 mm0 0", Answer.Ok).Seeing(seen => seen.Containers[0].WindowSizes[0] = 2));

        static void Broken(Scene scene) => AssertRule.Breaks("I21", scene);
    }

    private static void AsBefore(Observation seen) => seen.Containers[0].Windows[0] = default(TceMap).WithUser(1, 2, Access.ReadWrite);
}
