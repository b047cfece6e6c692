using Conformance.Model.Ownership;

namespace Conformance.Model.Tests.Ownership;

public class I13ReachWithinOwnTests
{
    private static Scene Mapping =>
        Scene.Of("user-map grp0 entry=1 page=3 ro", Answer.Ok, "take grp0 ctr0", "user-map grp0 entry=0 page=2 rw");

    [Fact]
    public void Reaching_what_the_owner_mapped_or_less_holds_it()
    {
        AssertRule.Holds("I13", Mapping);
        AssertRule.Holds("I13", Mapping.SeeingGroup(group => group.Reads[0] = group.Writes[0] = 0));
    }

    [Fact]
    public void Reaching_another_page_breaks_it() => Assert.Equal("I13", Mapping.SeeingGroup(group => group.Reads[0] = 4).Broken);

    [Fact]
    public void Writing_what_was_mapped_for_reading_breaks_it() =>
        Assert.Equal("I13", Mapping.SeeingGroup(group => group.Writes[1] = 4).Broken);

    [Fact]
    public void Reaching_anything_outside_the_table_breaks_it()
    {
        Assert.Equal("I13", Mapping.SeeingGroup(group => group.Reads[2] = 1).Broken);
        Assert.Equal("I13", Mapping.SeeingGroup(group => group.Reads[3] = 1).Broken);
    }

    [Fact]
    public void Reaching_what_was_unmapped_breaks_it() =>
        Assert.Equal(
            "I13",
            Scene.Of("user-unmap grp0 entry=1", Answer.Ok, "take grp0 ctr0", "user-map grp0 entry=1 page=2 rw")
                .SeeingGroup(group => group.Reads[1] = 3)
                .Broken);

    // A PE that should have frozen reaches what the owner mapped, and nothing else: a disagreement, but not this one.
    [Fact]
    public void A_PE_that_does_not_freeze_holds_it() =>
        AssertRule.Holds(
            "I13",
            Scene.Of("dma dev0 1 read", Answer.Nothing, "take grp0 ctr0", "user-map grp0 entry=0 page=2 rw")
                .SeeingGroup(group =>
                {
                    group.Frozen = false;
                    group.Reads[0] = group.Writes[0] = 3;
                }));

    [Fact]
    public void Of_an_owner_that_the_model_does_not_know_it_says_nothing() =>
        AssertRule.IsSilent("I13", Scene.Of("unbind dev0", Answer.Ok).SeeingGroup(group => group.Owner = new ContainerId(1)));
}
