using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I22AskedTwiceDoneOnceTests
{
    private static Scene Releasing(params HardwareStepKind[] steps) =>
        Scene.Of(new Play("platform=ioda2-e4 devices=2 processes=1 attached=v2"), "unset-container grp0", Answer.Ok)
            .Seeing(seen => seen.Steps.AddRange(steps.Select(step => new HardwareStep(step, new GroupId(0)))));

    [Fact]
    public void Each_step_once_holds_it() =>
        AssertRule.Holds("I22", Releasing(HardwareStepKind.UserTcesGone, HardwareStepKind.AllocatorOpened, HardwareStepKind.BypassOpened));

    [Fact]
    public void A_step_that_is_done_twice_breaks_it() =>
        Assert.Equal(
            "I22",
            Releasing(HardwareStepKind.UserTcesGone, HardwareStepKind.AllocatorOpened, HardwareStepKind.AllocatorOpened).Broken);

    [Fact]
    public void A_reference_that_stays_breaks_it() =>
        Assert.Equal("I15 I22", Releasing().SeeingGroup(group => group.References = 1).Broken);

    [Fact]
    public void Where_it_is_asked_once_for_a_group_it_is_silent()
    {
        AssertRule.IsSilent("I22", Scene.Of(new Play("platform=ioda2-e4 processes=1 attached=v2"), "unset-container grp0", Answer.Ok));
        AssertRule.IsSilent("I22", Scene.Of(new Play("platform=ioda2-e3 devices=2 processes=1 attached=v2"), "unset-container grp0", Answer.Ok));
    }
}
