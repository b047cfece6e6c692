using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class OrOrderOfStepsTests
{
    [Fact]
    public void The_user_goes_before_the_kernel_comes()
    {
        AssertRule.Holds("Or", Releasing(HardwareStepKind.UserTcesGone, HardwareStepKind.AllocatorOpened, HardwareStepKind.BypassOpened));
        AssertRule.Holds("Or", Releasing(HardwareStepKind.AllocatorOpened));
    }

    [Theory]
    [InlineData(HardwareStepKind.AllocatorOpened)]
    [InlineData(HardwareStepKind.BypassOpened)]
    public void A_kernel_that_comes_before_the_user_is_gone_breaks_it(HardwareStepKind early) =>
        Assert.Equal("Or", Releasing(early, HardwareStepKind.UserTcesGone).Broken);

    [Fact]
    public void The_bypass_closes_before_the_user_maps() =>
        AssertRule.Holds("Or", Taking(HardwareStepKind.BypassClosed, HardwareStepKind.AllocatorClosed, HardwareStepKind.UserTceSet));

    [Fact]
    public void A_user_that_maps_beside_the_open_bypass_breaks_it() =>
        Assert.Equal("Or", Taking(HardwareStepKind.UserTceSet, HardwareStepKind.BypassClosed).Broken);

    [Fact]
    public void Each_group_has_an_order_of_its_own() =>
        AssertRule.Holds("Or", Releasing(HardwareStepKind.AllocatorOpened).Seeing(seen =>
            seen.Steps.Add(new(HardwareStepKind.UserTcesGone, new GroupId(1)))));

    [Fact]
    public void Where_no_steps_are_seen_or_no_owner_changes_it_is_silent()
    {
        AssertRule.IsSilent("Or", Releasing());
        AssertRule.IsSilent("Or", Seeing(ContainerScene.Idle(ContainerScene.V1), HardwareStepKind.BypassOpened, HardwareStepKind.UserTcesGone));
    }

    private static Scene Releasing(params HardwareStepKind[] steps) =>
        Seeing(Scene.Of("release grp0", Answer.Ok, "take grp0 ctr0", "user-map grp0 entry=1 page=2 rw"), steps);

    private static Scene Taking(params HardwareStepKind[] steps) => Seeing(Scene.Of("take grp0 ctr0", Answer.Ok), steps);

    private static Scene Seeing(Scene scene, params HardwareStepKind[] steps) =>
        scene.Seeing(seen => seen.Steps.AddRange(steps.Select(step => new HardwareStep(step, new GroupId(0)))));
}
