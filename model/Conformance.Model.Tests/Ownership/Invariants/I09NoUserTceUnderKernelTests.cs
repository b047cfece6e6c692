using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I09NoUserTceUnderKernelTests
{
    private static Scene Unbinding => Scene.Of("unbind dev0", Answer.Ok);

    [Fact]
    public void A_table_without_user_TCEs_holds_it() => AssertRule.Holds("I9", Unbinding);

    [Fact]
    public void A_user_TCE_under_the_kernel_breaks_it() =>
        Assert.Equal("I9", Unbinding.SeeingGroup(group => group.Tces = group.Tces.WithUser(1, 2, Access.ReadOnly)).Broken);

    // A stale entry of the TCE cache is in no table, and is reached all the same.
    [Fact]
    public void A_page_of_the_users_that_is_reached_below_bit_59_breaks_it()
    {
        Assert.Equal("I9", Unbinding.SeeingGroup(group => group.Reads[0] = 3).Broken);
        Assert.Equal("I9", Unbinding.SeeingGroup(group => group.Writes[1] = 4).Broken);
    }

    [Fact]
    public void A_page_of_the_kernels_and_the_bypass_are_none_of_its_business()
    {
        Assert.Equal("", Unbinding.SeeingGroup(group => group.Reads[0] = 2).Broken);
        AssertRule.Holds("I9", Scene.Of("raw-bypass grp0 on", Answer.Ok));
    }

    [Fact]
    public void Under_an_external_owner_it_is_silent() => AssertRule.IsSilent("I9", Scene.Of("take grp0 ctr0", Answer.Ok));

    [Fact]
    public void On_vio_it_is_silent() => AssertRule.IsSilent("I9", Scene.Of(new Play("platform=vio"), "unbind dev0", Answer.Ok));
}
