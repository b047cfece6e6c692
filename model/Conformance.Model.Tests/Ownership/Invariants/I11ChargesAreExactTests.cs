using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I11ChargesAreExactTests
{
    [Fact]
    public void What_is_registered_made_and_enabled_is_charged() 
    {
        AssertRule.Holds("I11", ContainerScene.Idle(ContainerScene.V1));
        AssertRule.Holds("I11", ContainerScene.Idle(ContainerScene.V2));
    }

    [Fact]
    public void A_charge_that_stays_breaks_it() =>
        Assert.Equal("I11", Scene.Of(ContainerScene.V1, "disable ctr0 mm0", Answer.Ok).Seeing(seen => seen.Processes[0].LockedPages = 4).Broken);

    [Fact]
    public void Paying_back_another_process_breaks_it()
    {
        var play = new Play("platform=ioda1-e1 processes=2 attached=v1").After("enable ctr0 mm0");

        Assert.Equal("I11", Scene.Of(play, "disable ctr0 mm1", Answer.Ok).Seeing(seen =>
            (seen.Processes[0].LockedPages, seen.Processes[1].LockedPages) = (2, -2)).Broken);
    }
}
