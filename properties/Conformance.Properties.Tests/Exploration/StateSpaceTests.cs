using Conformance.Model.Machines;
using Conformance.Model.Ownership;
using Conformance.Own8;
using Conformance.Properties.Tests.Toys;
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
        rest.Resume(part.Progress);
        rest.Run(int.MaxValue, default);

        Assert.Equivalent(whole.Progress, rest.Progress, strict: true);
        Assert.Equal(whole.Diameter, rest.Diameter);
    }

    [Fact]
    public void What_the_machine_breaks_is_told_with_the_shortest_trace_also_if_an_earlier_part_found_it()
    {
        var part = Stairs();
        part.Run(3, default);
        Assert.Empty(part.Violations);
        while (part.Violations.Count < 2) part.Run(part.StateCount + 1, default);
        var rest = Stairs();
        rest.Resume(part.Progress);

        Assert.Equal(
            [(0, "Add Add Add Add"), (1, "Add Add Add Sub")],
            rest.Violations.Select(violation => (violation.Rule, string.Join(' ', violation.Trace))));
    }

    private static StateSpace<int, int, ToyCommand, ToyAnswer, ToyObservation> Stairs() =>
        new(new("stairs", new StairsMachine(), new StairsNotation(), _ => throw new NotSupportedException(), RuleSet.None), 0);

    private sealed class StairsNotation : INotation<int, int, ToyCommand, ToyAnswer, ToyObservation>
    {
        public IEnumerable<Difference> Differences(ToyObservation expected, ToyObservation actual) => [];
    }
}
