using Conformance.Model.Ownership;
using Conformance.Own8;
using Conformance.Sut;

namespace Conformance.Properties.Tests;

public class StateSpaceTests
{
    private static readonly OwnershipSubject _subject = Subjects.Of(new ReferenceImplementation());

    private static Boot World => Worlds.Small(AllProfiles.Ioda2).First();

    [Fact]
    public void A_space_has_the_size_that_other_tools_measured()
    {
        var space = new Own8StateSpace(Own8Subject.With(Own8Bug.None), default);

        space.Run(int.MaxValue, default);

        Assert.Equal((9, 28L, true), (space.StateCount, space.TransitionCount, space.IsComplete));
    }

    [Fact]
    public void The_states_come_in_the_order_of_their_depth_and_then_of_the_alphabet()
    {
        var space = new OwnershipStateSpace(_subject, World);
        space.Run(int.MaxValue, default);

        Assert.True(space.StateCount > 3_000);
        Assert.Equal(space.Ways.Skip(1).OrderBy(way => way.Parent).ThenBy(way => way.Command).ThenBy(way => way.Answer), space.Ways.Skip(1));
    }

    [Fact]
    public void Where_a_limit_ends_an_exploration_another_goes_on_to_the_same_end()
    {
        var whole = new OwnershipStateSpace(_subject, World);
        whole.Run(int.MaxValue, default);
        var part = new OwnershipStateSpace(_subject, World);
        part.Run(500, default);
        Assert.False(part.IsComplete);

        var rest = new OwnershipStateSpace(_subject, World);
        rest.Resume(part.Ways, part.ExploredCount, part.TransitionCount);
        rest.Run(int.MaxValue, default);

        Assert.Equal(whole.Ways, rest.Ways);
        Assert.Equal((whole.TransitionCount, whole.Diameter), (rest.TransitionCount, rest.Diameter));
    }
}
