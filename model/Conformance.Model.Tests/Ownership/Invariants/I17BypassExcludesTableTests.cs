using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I17BypassExcludesTableTests
{
    private static Scene Opening => Scene.Of("raw-bypass grp0 on", Answer.Ok);

    [Fact]
    public void An_open_window_beside_an_empty_slot_holds_it() => AssertRule.Holds("I17", Opening);

    [Fact]
    public void A_table_in_the_slot_of_an_open_window_breaks_it() =>
        Assert.Equal("I17", Opening.SeeingGroup(group => group.SecondTable = true).Broken);

    [Fact]
    public void A_table_beside_a_closed_window_is_none_of_its_business()
    {
        var taking = Scene.Of("take grp0 ctr0", Answer.Ok).SeeingGroup(group => group.SecondTable = true);

        AssertRule.IsSilent("I17", taking);
        Assert.Equal("", taking.Broken);
    }
}
